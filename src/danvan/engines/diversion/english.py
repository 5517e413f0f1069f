"""The same words in English, for who writes in it. Chat spelling turns "a" into another word, so no phrase here has one."""

from danvan.engines.diversion.words import phrases

OFFICIAL = phrases("""
    official, officials, officer, officers, clerk, chairman, chairwoman, deputy, village head, police, policeman, principal, headmaster, leader, leaders,
    land office, tax office, commune office, head of, authority, authorities, inspector, cadre, accountant, director, secretary, teacher, doctor
""")
ACCUSING = phrases("denounce, denouncing, denunciation, to accuse, i accuse, we accuse, whistleblower")
WRONGDOING = phrases("""
    abuse of power, abuse of position, abuse his, abuse her, abused his, abused her, abuses his, abuses her, abusing his, abusing her, abusing their, forged, forges,
    forging, forgery, fake papers, fake documents, fake degree, fake certificate, cover up, covers up, covering up, covered up, to his relatives, to her relatives,
    to their relatives, to his family, to her family, his own family, her own family, sold public land, gave public land, gives public land, public car for,
    official car for, threatened me, threatens me, retaliates, retaliated, breaks the law, broke the law
""")
WANTING = phrases("please investigate, must be investigated, should be investigated, keep my name secret, keep my name, keep my identity, have evidence, have proof")
GRAFT = phrases("""
    bribe, bribes, bribed, bribery, corruption, corrupt, kickback, kickbacks, embezzle, embezzles, embezzled, embezzlement, under the table, off the books,
    stole public money, steals public money, stealing public money, stole the fund, pocketed the money, pockets the money
""")
TAKING = phrases("""
    took money, takes money, taking money, took * money, asked for money, asks for money, asked me for money, asked me for #, asked for #, demanded money, demands money,
    demanded #, pay extra, paid extra, gave no receipt, gives no receipt, without receipt, no receipt, wants money, wanted money
""")
EMERGENCY = phrases("is on fire, house on fire, badly hurt, badly injured, is bleeding, is drowning, call an ambulance, need an ambulance")
CRIME_WORDS = phrases("""
    selling drugs, sells drugs, sell drugs, drug dealer, drug dealers, drug dealing, using drugs, stole my, stole our, steals my, steals our, stolen from, was robbed, robbed me, robbery,
    thief, thieves, beats his wife, beat his wife, beating his wife, beats her, beats his, beat me, domestic violence, threatening people, threatened to, threatening to, kill me, kill us,
    gambling, loan shark, loan sharks, lending money, kidnapped, rape, raped, with knives, knife, gun, assaulted, scammed, cheated me, fraud
""")
ASKING = phrases("where can i, where do i, how do i, how can i, what is, which form, is there")
DENYING = phrases("not * denunciation, not denouncing, not accusing, no corruption, not corruption, not about corruption")
TOPIC = phrases("prevention, awareness, campaign, leaflet, leaflets, training, poster, posters, law on, how to avoid, street light, street lights, camera, cameras")
THANKING = phrases("thank you, thanks, grateful, praise")
