//! Which posts an office, a township or a village has, in the order its roster lists them.

use super::RankBand;
use crate::chance::Chance;
use crate::offices::{Office, Trade};
use crate::units::Unit;

/// A post waiting for somebody to hold it.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub(super) post: String,
    pub(super) rank: Option<&'static str>,
    pub(super) band: RankBand,
    pub(super) county_managed: bool,
    /// The youngest and oldest holder.
    pub(super) ages: (i32, i32),
}

fn seat(post: &str, rank: &'static str, band: RankBand, ages: (i32, i32)) -> Seat {
    Seat { post: post.to_owned(), rank: Some(rank), band, county_managed: false, ages }
}

fn managed(post: &str, rank: &'static str) -> Seat {
    let ages = if rank == "乡科级正职" { (40, 57) } else { (31, 54) };
    Seat { county_managed: true, ..seat(post, rank, RankBand::Section, ages) }
}

/// The four leading bodies: county rank only, the first at full rank.
pub(super) fn leading_body(office: &Office) -> Vec<Seat> {
    let chief = seat(office.head, "县处级正职", RankBand::County, (46, 57));
    let rest = (1..office.staff).map(|at| {
        let post = match (office.name, at) {
            ("县委", 1 | 2) => "副书记",
            ("县政府", 1) => "常务副县长",
            _ => office.deputy,
        };
        seat(post, "县处级副职", RankBand::County, (42, 57))
    });
    std::iter::once(chief).chain(rest).collect()
}

/// A department: head and deputies, managed by the county, then staff by rank.
pub(super) fn department(office: &Office, deputies: usize, chance: &mut Chance) -> Vec<Seat> {
    let mut seats = vec![managed(office.head, "乡科级正职")];
    seats.extend((0..deputies).map(|_| managed(office.deputy, "乡科级副职")));
    seats.extend(staff(office.trade, office.staff.saturating_sub(seats.len()), chance));
    seats
}

const TOWN_POSTS: [(&str, &str, &str); 11] = [
    ("党委书记", "党工委书记", "乡科级正职"),
    ("镇长", "办事处主任", "乡科级正职"),
    ("人大主席", "人大工委主任", "乡科级正职"),
    ("党委副书记、政法委员", "党工委副书记、政法委员", "乡科级副职"),
    ("纪委书记", "纪工委书记", "乡科级副职"),
    ("组织委员", "组织委员", "乡科级副职"),
    ("宣传统战委员", "宣传统战委员", "乡科级副职"),
    ("武装部长、副镇长", "武装部长、办事处副主任", "乡科级副职"),
    ("副镇长", "办事处副主任", "乡科级副职"),
    ("副镇长", "办事处副主任", "乡科级副职"),
    ("副镇长", "办事处副主任", "乡科级副职"),
];

/// How many leaders a township has; all of them are managed by the county.
pub(super) const TOWNSHIP_LEADERS: usize = TOWN_POSTS.len();

const TOWN_OFFICES: [&str; 10] = [
    "党政办公室主任",
    "党的建设办公室主任",
    "经济发展办公室主任",
    "民政和社会事务办公室主任",
    "平安建设办公室主任",
    "规划建设管理环保办公室主任",
    "应急管理办公室主任",
    "农业服务中心主任",
    "文化服务中心主任",
    "退役军人服务站站长",
];

/// A township or street with `size` people in all.
pub(super) fn township(unit: &Unit, size: usize, chance: &mut Chance) -> Vec<Seat> {
    let mut seats: Vec<Seat> = TOWN_POSTS
        .iter()
        .map(|(rural, urban, rank)| {
            let post = if unit.is_urban() { (*urban).to_owned() } else { rural.to_string() };
            let post = if unit.name.ends_with('乡') { post.replace("镇长", "乡长") } else { post };
            managed(&post, rank)
        })
        .collect();
    let mut posts = staff(Trade::Office, size.saturating_sub(seats.len()), chance);
    for (seat, post) in posts.iter_mut().zip(TOWN_OFFICES) {
        post.clone_into(&mut seat.post);
    }
    seats.append(&mut posts);
    seats
}

const VILLAGE_POSTS: [(&str, &str); 9] = [
    ("村党支部书记", "社区党委书记"),
    ("村委会主任", "社区居委会主任"),
    ("村党支部副书记", "社区党委副书记"),
    ("综合服务专干", "综合服务专干"),
    ("综合治理专干", "综合治理专干"),
    ("村委会副主任", "社区居委会副主任"),
    ("村务监督委员会主任", "居务监督委员会主任"),
    ("本土人才", "网格员"),
    ("后备干部", "后备干部"),
];

/// A village or community with `size` cadres; secretary and chair come first.
pub(super) fn village(unit: &Unit, size: usize) -> Vec<Seat> {
    let posts = VILLAGE_POSTS.iter().cycle().take(size);
    posts
        .enumerate()
        .map(|(at, (rural, urban))| {
            let ages = if at < 3 { (30, 60) } else { (22, 58) };
            let post = if unit.is_urban() { *urban } else { *rural };
            Seat { post: post.to_owned(), rank: None, band: RankBand::Village, county_managed: false, ages }
        })
        .collect()
}

/// A school, hospital or company: its leaders are not managed by the county's list.
pub(super) fn institution(office: &Office, chance: &mut Chance) -> Vec<Seat> {
    let ages = (38, 58);
    let mut seats = vec![seat(office.head, "管理七级", RankBand::Section, ages)];
    seats.extend((0..3).map(|_| seat(office.deputy, "管理八级", RankBand::Section, ages)));
    seats.extend(staff(office.trade, office.staff.saturating_sub(seats.len()), chance));
    seats
}

/// Ranks of ordinary staff from the top down, with a weight and the ages of their holders.
const STAFF_RANKS: &[(Rung, usize)] = &[
    ((0, "四级调研员", RankBand::County, (50, 59)), 12),
    ((1, "一级主任科员", RankBand::Section, (42, 59)), 90),
    ((2, "二级主任科员", RankBand::Section, (38, 59)), 100),
    ((3, "三级主任科员", RankBand::Section, (34, 58)), 120),
    ((4, "四级主任科员", RankBand::Section, (29, 55)), 150),
    ((5, "一级科员", RankBand::General, (23, 46)), 240),
    ((6, "二级科员", RankBand::General, (22, 28)), 60),
    ((7, "管理九级", RankBand::General, (23, 58)), 228),
];

type Rung = (u8, &'static str, RankBand, (i32, i32));

const PROFESSIONAL: &[(Rung, usize)] = &[
    ((0, "专业技术五级", RankBand::General, (46, 59)), 60),
    ((1, "专业技术七级", RankBand::General, (38, 58)), 180),
    ((2, "专业技术八级", RankBand::General, (34, 57)), 220),
    ((3, "专业技术十级", RankBand::PartyMember, (28, 54)), 320),
    ((4, "专业技术十二级", RankBand::PartyMember, (23, 40)), 220),
];

fn staff(trade: Trade, size: usize, chance: &mut Chance) -> Vec<Seat> {
    let ladder = match trade {
        Trade::School | Trade::Hospital | Trade::Company => PROFESSIONAL,
        _ => STAFF_RANKS,
    };
    let mut rungs: Vec<Rung> = (0..size).map(|_| chance.weighted(ladder)).collect();
    rungs.sort_by_key(|rung| rung.0);
    rungs
        .into_iter()
        .map(|(level, rank, band, ages)| seat(post_of(trade, level, chance), rank, band, ages))
        .collect()
}

fn post_of(trade: Trade, level: u8, chance: &mut Chance) -> &'static str {
    match (trade, level) {
        (Trade::Teaching, 0..=2) => "高级讲师",
        (Trade::Teaching, 3 | 4) => "讲师",
        (Trade::Teaching, _) => "教务工作人员",
        (Trade::Police, 0..=2) => chance.pick(&["派出所所长", "大队长", "教导员"]),
        (Trade::Police, 3 | 4) => chance.pick(&["副大队长", "派出所副所长", "民警"]),
        (Trade::Police, _) => "民警",
        (Trade::School, _) => chance.pick(&["教师", "教师", "年级主任", "教研组长"]),
        (Trade::Hospital, _) => chance.pick(&["医师", "护士", "科主任", "护士长", "药师"]),
        (Trade::Company, _) => chance.pick(&["项目经理", "部门经理", "职员"]),
        (_, 0 | 1) => chance.pick(&["办公室主任", "政工科科长", "综合科科长", "法规科科长"]),
        (_, 2) => chance.pick(&["业务科科长", "信息科科长", "督查科科长", "财务科科长"]),
        (_, 3) => chance.pick(&["办公室副主任", "综合科副科长", "业务科副科长"]),
        (_, 4) => chance.pick(&["业务科副科长", "干部", "工作人员"]),
        (_, 7) => "工作人员",
        _ => "科员",
    }
}
