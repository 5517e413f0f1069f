"""The motto in its present six parts (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15), and what this place offers for each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    title: str
    says: str
    links: tuple[tuple[str, str], ...]  # words, URL name


MOTTO = (
    Part("Dân biết", "Kế hoạch nào đang làm, ai làm, bao giờ xong.",
         (("Văn bản chỉ đạo và nhiệm vụ", "directives:list"), ("Chủ đề và chỉ tiêu", "directives:themes"),
          ("Yêu cầu cung cấp thông tin", "petitions:information_submit"), ("Xã cũ của tôi nay thuộc đâu", "office:former"))),
    Part("Dân bàn", "Nói điều mình thấy, mình muốn; có người phải trả lời.",
         (("Gửi phản ánh, kiến nghị", "petitions:submit"), ("Soạn đơn khiếu nại", "petitions:complaint_prepare"),
          ("Đề nghị hòa giải tranh chấp đất đai", "petitions:land_submit"))),
    Part("Dân làm", "Theo dõi việc mình đã gửi, bổ sung khi được hỏi.",
         (("Theo dõi việc đã gửi", "site:follow"),)),
    Part("Dân kiểm tra", "Việc gì đang trễ hạn, ở cơ quan nào.",
         (("Việc trễ hạn", "site:overdue"), ("Kiến nghị cử tri", "petitions:voters"), ("Phản ánh, kiến nghị đã trả lời", "petitions:public_list"),
          ("Phản ánh trên bản đồ", "petitions:public_map"), ("Thời gian chờ trả lời", "petitions:public_waiting"))),
    Part("Dân giám sát", "Điểm của từng cơ quan, mở được tới từng việc làm căn cứ.",
         (("Chấm điểm, xếp loại", "scorecards:list"), ("Góp ý về thái độ phục vụ", "petitions:conduct"))),
    Part("Dân thụ hưởng", "Người gửi tự nói đã xong hay chưa, và hài lòng đến đâu.",
         (("Đánh giá việc đã được trả lời", "site:follow"),)),
)
