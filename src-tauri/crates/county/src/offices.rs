//! The kinds of office a county has, in the order of an official roster, with how many invented people each holds.

/// What the ordinary staff of an office do, which decides their posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trade {
    /// The four leading bodies: people of county rank only.
    Leading,
    /// Civil servants and public employees.
    Office,
    /// The party school: lecturers.
    Teaching,
    /// Police ranks among the staff.
    Police,
    /// A school.
    School,
    /// A hospital.
    Hospital,
    /// A state-owned company.
    Company,
}

/// An office of the county as the roster knows it.
pub(crate) struct Office {
    pub(crate) name: &'static str,
    /// The title of whoever leads it.
    pub(crate) head: &'static str,
    pub(crate) deputy: &'static str,
    /// Everybody in it, leaders included.
    pub(crate) staff: usize,
    pub(crate) trade: Trade,
}

const fn office(name: &'static str, head: &'static str, deputy: &'static str, staff: usize) -> Office {
    Office { name, head, deputy, staff, trade: Trade::Office }
}

const fn with(
    trade: Trade,
    name: &'static str,
    head: &'static str,
    deputy: &'static str,
    staff: usize,
) -> Office {
    Office { name, head, deputy, staff, trade }
}

/// The four leading bodies and the county departments.
pub(crate) const DEPARTMENTS: &[Office] = &[
    with(Trade::Leading, "县委", "书记", "常委", 11),
    with(Trade::Leading, "县人大常委会", "主任", "副主任", 6),
    with(Trade::Leading, "县政府", "县长", "副县长", 8),
    with(Trade::Leading, "县政协", "主席", "副主席", 6),
    office("县纪委监委机关", "纪委副书记、监委副主任", "纪委常委、监委委员", 96),
    office("县委办公室", "主任", "副主任", 58),
    office("县人大常委会办公室", "主任", "副主任", 38),
    office("县政府办公室", "主任", "副主任", 62),
    office("县政协办公室", "秘书长、办公室主任", "副主任", 34),
    office("县委组织部", "常务副部长", "副部长", 56),
    office("县委宣传部", "常务副部长", "副部长", 44),
    office("县委统战部", "常务副部长", "副部长", 30),
    office("县委政法委", "常务副书记", "副书记", 36),
    office("县委社会工作部", "常务副部长", "副部长", 26),
    office("县委编办", "主任", "副主任", 22),
    office("县委巡察办", "主任", "副主任", 24),
    office("县直机关工委", "书记", "副书记", 18),
    office("县信访办", "主任", "副主任", 24),
    with(Trade::Teaching, "县委党校", "常务副校长", "副校长", 46),
    office("县档案馆", "馆长", "副馆长", 20),
    office("县融媒体中心", "主任", "副主任", 52),
    office("县发展改革委", "主任", "副主任", 62),
    office("县教委", "主任", "副主任", 84),
    office("县科技局", "局长", "副局长", 22),
    office("县经济信息委", "主任", "副主任", 42),
    with(Trade::Police, "县公安局", "政委", "副局长", 180),
    office("县民政局", "局长", "副局长", 40),
    office("县司法局", "局长", "副局长", 56),
    office("县财政局", "局长", "副局长", 76),
    office("县人力社保局", "局长", "副局长", 74),
    office("县规划自然资源局", "局长", "副局长", 88),
    office("县生态环境局", "局长", "副局长", 52),
    office("县住房城乡建委", "主任", "副主任", 68),
    office("县城市管理局", "局长", "副局长", 60),
    office("县交通运输委", "主任", "副主任", 72),
    office("县水利局", "局长", "副局长", 56),
    office("县农业农村委", "主任", "副主任", 98),
    office("县商务委", "主任", "副主任", 36),
    office("县文化旅游委", "主任", "副主任", 72),
    office("县卫生健康委", "主任", "副主任", 66),
    office("县退役军人事务局", "局长", "副局长", 34),
    office("县应急管理局", "局长", "副局长", 54),
    office("县审计局", "局长", "副局长", 36),
    office("县国资委", "主任", "副主任", 24),
    office("县市场监管局", "局长", "副局长", 92),
    office("县统计局", "局长", "副局长", 32),
    office("县医保局", "局长", "副局长", 36),
    office("县林业局", "局长", "副局长", 62),
    office("县大数据发展局", "局长", "副局长", 22),
    office("县招商投资促进中心", "主任", "副主任", 28),
    office("县总工会", "常务副主席", "副主席", 20),
    office("团县委", "书记", "副书记", 14),
    office("县妇联", "主席", "副主席", 16),
    office("县科协", "主席", "副主席", 14),
    office("县文联", "主席", "副主席", 12),
    office("县残联", "理事长", "副理事长", 18),
    office("县工商联", "党组书记", "副主席", 14),
    office("县红十字会", "常务副会长", "副会长", 12),
    office("县供销联社", "主任", "副主任", 26),
    office("县机关事务管理中心", "主任", "副主任", 30),
    office("县公共资源交易中心", "主任", "副主任", 20),
    office("白帝城·瞿塘峡景区管委会", "主任", "副主任", 48),
];

/// Schools, hospitals and companies: everything that is neither a department nor a division.
pub(crate) const INSTITUTIONS: &[Office] = &[
    with(Trade::School, "奉节中学", "校长", "副校长", 96),
    with(Trade::School, "永安中学", "校长", "副校长", 92),
    with(Trade::School, "夔门高级中学", "校长", "副校长", 74),
    with(Trade::School, "县职业教育中心", "校长", "副校长", 80),
    with(Trade::School, "县实验小学", "校长", "副校长", 62),
    with(Trade::School, "县特殊教育学校", "校长", "副校长", 22),
    with(Trade::Hospital, "县人民医院", "院长", "副院长", 140),
    with(Trade::Hospital, "县中医院", "院长", "副院长", 104),
    with(Trade::Hospital, "县妇幼保健院", "院长", "副院长", 62),
    with(Trade::Hospital, "县疾病预防控制中心", "主任", "副主任", 42),
    with(Trade::Company, "县文化旅游集团", "董事长", "副总经理", 44),
    with(Trade::Company, "县城市建设投资集团", "董事长", "副总经理", 46),
];

/// The office that runs the party-school classes.
pub(crate) const PARTY_SCHOOL: &str = "县委党校";

/// The office of that name.
pub(crate) fn office_named(name: &str) -> Option<&'static Office> {
    DEPARTMENTS.iter().chain(INSTITUTIONS).find(|office| office.name == name)
}
