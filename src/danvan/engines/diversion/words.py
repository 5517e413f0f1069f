"""The words that the rules are made of, folded. In a phrase "*" stands for up to four words, "#" for a number."""


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a table, parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


OFFICIAL = phrases("""
    can bo, cong chuc, vien chuc, chu tich, bi thu, truong thon, pho thon, truong xom, truong ap, truong ban, pho ban, to truong,
    truong phong, pho phong, ke toan, thu quy, dia chinh, tu phap, ho tich, van thu, hieu truong, hieu pho, giam doc, lanh dao,
    chi huy, cong an, canh sat, dan quan, dan phong, thanh tra, thue vu, can bo thue, hai quan, kiem lam, quan ly thi truong,
    bac si, y si, y ta, uy ban, hoi truong, ban quan ly, bo phan mot cua, mot cua, dai bieu, thu y, hoi phu nu, giao vien,
    thay giao, co giao, trat tu do thi, do thi, chi o xa, anh o xa, ong o xa, nguoi o xa, may ong xa, ben xa, o xa, chi bo, dang vien,
    ban lanh dao, hop tac xa, quan chuc, sep, phong dat dai, phong tai nguyen, dan so, chinh quyen, cho xa, ban thon, quan ly cho
""")
PERSON = phrases("ong, ba, anh, chi, co, chu, bac, nguoi, nhom, thang, con, gia dinh, hang xom, tui no, chong, vo, ke, dua")

ACCUSING = phrases("""
    to cao, to giac, don to, don thu to, toi to ong, toi to ba, toi to anh, toi to chi, dan chung toi to, chung toi to, to dich danh,
    vach tran, to hanh vi
""")
WRONGDOING = phrases("""
    lam gia, gia mao, gia chu ky, chu ky gia, lap khong, ho so gia, ho so khong, khong ho so, giay to gia, bang gia, bang cap gia,
    bang * gia, dung bang gia, chung chi gia, khai man, khai gian, khai khong, ky khong, ky thay chu ky, loi dung chuc, lam dung chuc,
    lam dung quyen, lam quyen, long quyen, cay quyen, cua quyen ep, bao che, bao ke, cau ket, thong dong, moc noi, thong thau, hop thuc hoa,
    cap dat * sai, cap dat * cho nguoi nha, cap dat cong, cap so do * trai, cap so do * sai, cap * trai luat, cap sai, ban dat cong, ban * dat cong, ban ao chung, ban * cua lang,
    chia nhau, chia chac, tru dap, tra thu, de doa, danh dan, danh nguoi, danh * gay, danh bo, danh toi, hanh hung, sua diem,
    sua ngay sinh, sua ban do, tu y sua, sua ho so, lam sai lech, co y lam trai, lam trai, tu y ban, tu y cap, tu y thu hoi,
    tiet lo thong tin, tiet lo danh tinh, ep dan, ep * khai, vi pham phap luat, hanh vi vi pham, trai phap luat, dua con * vao,
    dua nguoi nha * vao, cho nguoi nha, cho anh em ho hang, cho nguoi quen, cho em vo, cho con trai, khai thac cat lau, gian lan,
    an gian, khong qua thi tuyen, lay cua dan, tuyen * khong qua thi, nhan * khong qua thi, vao * khong qua thi, tham quyen, nhan ban, sai pham, gian doi, bien cua cong, chiem dung, chiem dat cong, xay trai phep
""")
PUBLIC_CAR = phrases("""
    dung xe cong, lay xe cong, di xe cong, muon xe cong, xe cong dua, xe cong di, xe cong cho, xe cong * cho, xe cong * dua, xe cong vao viec rieng
""")
OTHER_CARS = phrases("xe cong cong, xe cong nong, xe cong an, xe cong ten no, xe cong trinh")
WANTING = phrases("""
    de nghi thanh tra, thanh tra vao cuoc, thanh tra lam ro, de nghi dieu tra, dieu tra lam ro, dieu tra hanh vi, cap tren dieu tra,
    mong * dieu tra, truy to, khoi to, xu ly theo phap luat, xu ly ky luat, de nghi ky luat, cach chuc, cap tren xac minh, xac minh lam ro,
    giu bi mat ten, giu kin danh tinh, giu kin ten, giau ten, bao kin, phan anh kin, bi mat danh tinh, bao ve nguoi to cao, nac danh,
    co bang chung, co chung cu, day du chung cu, ghi am, bang chung to, cung biet ma, khong ai dam noi
""")
GRAFT = phrases("""
    hoi lo, dut lot, lot tay, an chan, an bot, an xen, xa xeo, tham o, tham nhung, bien thu, rut ruot, lai qua, mai lo, chung chi cho,
    phai chung chi, tien chung chi, boi tron, voi tien, voi vinh, vong vinh, nhung nhieu, goi y boi duong, tien boi duong, cat xen, bo tui, dut tui, ke khong,
    chung tu khong, hoa don khong, nhan phong bi, lam gia ho so * huong, lam gia ho so * de huong, quan xanh, thong thau, an tien, an hoi lo, tien ca phe, tien tra nuoc, tien bia, tien duoi ban, chay tien,
    chay viec, chay bien che, chay che do, chay an, chay chuc, chay du an, chay # trieu, phai chay, bi bot lai, bot xen, tu loi,
    truc loi, thu tien * khong vao so, thu quy * khong vao so, lay tien quy, tien * tieu rieng, ban lay tien, khong nop ngan sach, moc tien, moc tui dan, bo tui rieng, kiem chac
""")
TAKING = phrases("""
    dua * # nghin, dua * # trieu, doi * # nghin, doi * # trieu, nhan tien, doi tien, doi * trieu, doi * nghin, doi toi # trieu, xin tien, lay tien, cam tien, thu tien khong, khong bien lai, khong co bien lai, khong * bien lai, khong hoa don,
    khong co hoa don, tien rieng, phong bi, dua tien, dua # trieu, dua # nghin, dua * trieu, dua * nghin, nop # trieu, nop tien cho,
    nop cho, bien tien, bien # trieu, gui tien, lo lot, tien moi ky, tien thi lam nhanh, mat tien moi, trieu moi chiu, trieu thi duoc,
    chi phat, chi tra cho dan, vao quy rieng, lay tien cuu tro, dem ban, bo vao tui, qua cap, thu tien ngoai quy dinh, thu phi ngoai quy dinh, thu * ngoai quy dinh, khong vao so, khong vao so sach, kep # nghin, kep # trieu, bieu # trieu, bieu # nghin, thu them tien, thu lo phi, ep nop tien, ep * nop tien, bat nop tien, bat * nop tien, trieu roi moi ky, tien roi moi ky, phe tram, phan tram hoa hong
""")
MONEY = phrases("# trieu, # tram nghin, # nghin, # tram, tien, phong bi, hoa hong")

EMERGENCY = phrases("""
    cuu voi, cuu giup, xin cuu, keu cuu, cap cuu gap, can cap cuu, goi cap cuu, dang chay lon, chay lon, dang boc chay, boc chay, chay nha, nha * dang chay,
    lua chay, dang chay nha, ro ri gas, ro ri ga, ro gas, sap no, no binh gas, bi dien giat, duoi nuoc roi, tu tu, nhay cau, nhay song, xac nguoi, xac chet, tu thi,
    tai nan nam, bi tai nan * giua duong, tai nan chet nguoi, bi thuong nang, bat tinh, mat tich, bat coc, tre * bo roi, bi bo roi, den gap, den ngay di
""")
CRIME_WORDS = phrases("""
    chem nhau, danh nhau, chem nguoi, dam chem, danh vo, danh chong, danh con, danh dap, danh hoi dong, bao hanh, hanh ha, xam hai,
    hiep dam, dam o, sam so, dau doc, buon nguoi, ban sang bien gioi, cam dao, mang dao, dao kiem, ma tau, hung khi, sung, giet nguoi, doa giet, dam nguoi, giet me,
    giet ca nha, ma tuy, thuoc phien, hut chich, chich choac, con nghien, danh bac, o bac, song bac, to tom an tien, sat phat, so de, lo de, ca do, ca cuoc, mai dam,
    chua chap, vay nang lai, tin dung den, tat son, xiet no, lua dao, lua tien, lua * trieu, chiem doat, gia danh, bi trom, trom mat, trom cap, trom xe, trom cho,
    trom ga, trom cay, trom cap dien, ke trom, ke gian, ten trom, bi cuop, cuop giat, cuop tien, giat day chuyen, giat tui, giat dien thoai, moc tui, dot nha, dap cua, dap pha nha,
    pha nha, tong tien, xin deu, chan xe, chan duong * tien, bao ke, buon lau, bat nguoi, giam giu nguoi, dau do con do, dam thue chem muon, giet cho trom, sung dien
""")

COMPLAINING = phrases("""
    khieu nai, khong dong y quyet dinh, khong dong y voi quyet dinh, khong dong y * quyet dinh, xem xet lai quyet dinh, huy quyet dinh, huy bo quyet dinh, huy bo van ban,
    thu hoi quyet dinh do, phan doi quyet dinh, bac quyet dinh, huy * quyet dinh
""")
ATTITUDE = phrases("""
    thai do, coc loc, cau gat, noi trong khong, thieu ton trong, cach xung ho, hach sach, gay kho de, quat, lam viec rieng, tac phong, thieu nhiet tinh,
    giai thich khong ro, xem dien thoai, noi nang, tho o, vo cam, lanh nhat, mat lich su, quan lieu, khong co mat, hen * khong
""")

ASKING = phrases("""
    cho hoi, xin hoi, cho toi hoi, cho em hoi, toi hoi cho biet, hoi cho biet, gui don o dau, nop don o dau, o dau vay, mau don, mau nao, mau to cao, so dien thoai, duong day nong,
    thu tuc, xin cho biet, la gi, khac khieu nai, khac to cao, quy dinh the nao, nhu the nao a, lam the nao de
""")
DENYING = phrases("""
    khong phai to cao, khong phai don to cao, khong to cao, chua muon to cao, khong dinh to cao, chang to cao, khong co y to cao, khong phai la to cao, khong phai khieu nai,
    khong khieu nai, khong muon to cao, khong phai to giac, khong phai tham nhung, khong ai tham nhung, khong noi ai tham nhung
""")
TOPIC = phrases("""
    tuyen truyen, phong chong, phong ngua, de phong, phong tranh, cach phong, canh bao, canh giac, tac hai, tim hieu, hoi thi, cuoc thi, tap huan, dien tap, bang ron, pa no, to roi,
    noi chuyen voi, noi chuyen chuyen de, luat to cao, luat khieu nai, luat phong, nghi dinh, chinh sach gi, nguoi to cao theo, thu tuc to cao, niem yet, hop thu to giac, so tay,
    doc bao, xem ti vi, tren mang, cu dan mang, dan cu mang, tinh khac, xa khac, noi nhieu ve, ke khai tai san, ket luan thanh tra, lap camera, lap den, lap them den, lap them camera, lap luoi,
    dan toc, yeu to cao, so mat trom, nghe noi, de bi, phong khi, bai tap, lam bai, vo kich, tieu pham, thong bao ve, mo lop, giao duc, cam tu, chong bao hanh, chong ma tuy, chong trom, lop luat
""")
THANKING = phrases("cam on, biet on, bieu duong, khen, tuyen duong, hoan nghenh, trom via, da bat duoc, da dap xong, da tim lai")
DUMPING = phrases("""
    do trom, do rac trom, trom rac, trom phe thai, vut trom, xa trom, chay bong den, chay lua, bong den, bi chay trong vu, nam ngoai bi chay, chuot, trau bo, binh chua chay, cho tha rong,
    giong ho, bong da, xem xet tang, dot rom
""")
