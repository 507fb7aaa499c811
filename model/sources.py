"""Where every rule and number comes from: papers, outside numbers, assumptions.

Everything cites these by id. A test finds ids that are unknown or never used.
"""

SOURCES: dict[str, str] = {
    "P-004": "Paper 004: the organisation of export partner groups (interviews with "
    "five export managers; seven lines of business; Table 1, Figures 1 and 2).",
    "P-000": "Paper 000: network coordination in internationalising biotechnology "
    "SMEs (eight firms).",
    "N-01": "Exporting baseline: many first export relationships end within a year, "
    "exit hazard falls with duration (Eaton et al. 2007; RIETI 15-E-086).",
    "N-02": "Finnish joint-project grant: up to 50 % of eligible costs for SMEs, at "
    "least four participants, as a rule four to six (Team Finland programme page).",
    "N-03": "Full cost of one export manager 100,000 to 130,000 EUR a year: derived "
    "from median pay of a sales manager (5,050 EUR a month, Finland 2018) with "
    "on-costs, travel and marketing.",
    "A-01": "Assumption: between two forms everything is mixed in a straight line; "
    "the split of the manager's hours puts Table 1's words into numbers.",
    "A-02": "Assumption: hours a firm gives are capacity times commitment; an hour is "
    "spent once.",
    "A-03": "Assumption: hours are shared equally over open relationships, and means "
    "are plain means.",
    "A-04": "Assumption: administration and travel of the manager; one journey for a "
    "joint visit, one per member otherwise; hours with a joint customer count in the "
    "talks of each member there.",
    "A-05": "Assumption: no new door while open relationships would get too few hours; "
    "one relationship can use at most 26 hours a month of the manager and of the "
    "members.",
    "A-06": "Assumption: a firm's own attempt to open a door takes twice the hours of "
    "the manager's, half of that with full experience.",
    "A-07": "Assumption: four fifths of well-prepared attempts by a fully credible "
    "seller open the door.",
    "A-08": "Assumption: an attempt takes the most promising of a few unknown "
    "customers, more of them with market knowledge.",
    "A-09": "Assumption: pace at which briefing closes the manager's gap in product "
    "knowledge.",
    "A-10": "Assumption: credibility is expertise times nearness of the market.",
    "A-11": "Assumption: at most one meeting a week; 8.7 hours make one likely. "
    "Delivering an order counts as one meeting.",
    "A-12": "Assumption: gain and decay of a customer's trust.",
    "A-13": "Assumption: trust needed to end a stage, by technology; half of it for "
    "the first stage.",
    "A-14": "Assumption: work needed per stage by technology; work tells more with "
    "trust; surplus work carries over.",
    "A-15": "Assumption: what an hour of the manager and of members is worth in the "
    "two stages.",
    "A-16": "Assumption: rates at which talks go cold and orders stop.",
    "A-17": "Assumption: how many components customers need, each as likely as any "
    "other, and the need for integration that follows.",
    "A-18": "Assumption: integration offered, how it is judged, and its price.",
    "A-19": "Assumption: sales are the customer's size times the share of needs "
    "served, with a premium for integration.",
    "A-20": "Assumption: a refusal is put down to the weakest part of the offer.",
    "A-21": "Assumption: niches on a line; members spread round its middle; "
    "closeness falls in a bell.",
    "A-22": "Assumption: work and effect of joint product development.",
    "A-23": "Assumption: growth and fading of trust between members.",
    "A-24": "Assumption: which members are rivals, and what a lost deal costs them.",
    "A-25": "Assumption: worth of leads, stages, deals, orders, readiness and "
    "learning, and how it fades.",
    "A-26": "Assumption: expectation rises in a straight line over eleven months.",
    "A-27": "Assumption: how satisfaction, company and experience move commitment.",
    "A-28": "Assumption: pace of learning about a market.",
    "A-29": "Assumption: customers buy for about 80,000 EUR a year in simple lines, "
    "five times that in the most complex ones.",
    "A-30": "Assumption: member firms spare about 45 hours a month, one person at "
    "most, and start with a commitment of about 0.6.",
    "A-31": "Assumption: trust that earlier ties bring into the group.",
    "A-32": "Assumption: after the project members give half the effort; firms that "
    "never joined give all of it; both travel themselves and spend three tenths of "
    "their export hours on opening doors; observed for 24 months after the project.",
    "A-33": "Assumption: number of possible customers in a target market.",
    "A-34": "Assumption: technology, compatibility, goals and distance of a line of "
    "business, placed on Figure 2 of paper 004 by its words.",
    "A-36": "Assumption: the hub is the member with most capacity times coverage; of "
    "the partners in a joint offer the strongest by that measure negotiates.",
    "A-37": "Assumption: the fit of a joint system is the geometric mean of its "
    "components' fits.",
    "A-38": "Assumption: the orientation that the determinants suggest is the least of "
    "what technology and goals want and what compatibility allows.",
    "A-39": "Assumption: a pool of firms, what a pre-study finds there, and how "
    "demand, closeness, earlier business and luck weigh in the selection of members.",
    "A-40": "Assumption: a member leaves after two months of lost commitment with its "
    "own share of what is joint; an open group finds a newcomer in three months; a "
    "group of one is none.",
    "A-41": "Assumption: hours and costs of joint activities, own journeys and local "
    "assistants, and what they bring; activities are paid beside the manager.",
    "A-42": "Assumption: how joint premiums are shared, what unfairness costs, and "
    "what frustrates the manager.",
    "A-43": "Assumption: what experts in a control group know and lend, and how long "
    "officials find it natural to wait for results.",
    "A-44": "Assumption: public money, divided among financiers at four levels; the "
    "farther they are the more they weigh sales.",
    "A-45": "Assumption: plan, reviews and patience of the financiers; a project "
    "stops when those who pay less than half of it are left.",
    "A-46": "Assumption: a project is continued once, by a year.",
    "A-47": "Assumption: how knowledge flows, is absorbed, and gets out of date.",
    "A-48": "Assumption: how what partners know is combined into new knowledge, and "
    "how a firm learns to coordinate them.",
    "A-49": "Assumption: what learning does to trust, use of products, fit and "
    "referrals; how often contacts meet, and how members come to know of it.",
    "A-50": "Assumption: what a firm expects of each hour of coordination; product "
    "development goes round in three stages.",
    "A-51": "Assumption: what partners know by their own work, and whom they know.",
    "A-52": "Assumption: hours, cost and reach of each mechanism, put into numbers "
    "from what paper 000 tells of its size (10 to 12 at a seminar, a few days for a "
    "course, a few weeks for heavy support); which mechanism can serve which channel "
    "is that of some firm in its Figure 2.",
    "A-35": "Assumption: how a member divides its hours between briefing, joint work "
    "and its own selling.",
}
