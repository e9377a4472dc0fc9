//! Places to teach: the party school's rooms, halls, red sites, township meeting rooms and village squares.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::units::{Unit, UnitKind};

/// What a venue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VenueKind {
    /// 教室.
    Classroom,
    /// 礼堂、报告厅.
    LectureHall,
    /// 乡镇会议室.
    MeetingRoom,
    /// 红色教育基地 and other places for lessons in the field.
    RedSite,
    /// 村（社区）广场、院坝.
    VillageSquare,
}

/// A place with seats and opening hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    /// The name, unique in the county.
    pub name: String,
    /// What it is.
    pub kind: VenueKind,
    /// Seats.
    pub capacity: u32,
    /// The township it lies in, as an index into the units.
    pub township: usize,
    /// When it opens, in minutes after midnight.
    pub opens: u16,
    /// When it closes, in minutes after midnight.
    pub closes: u16,
    /// The weekday on which it stays closed, if there is one.
    pub closed_on: Option<Weekday>,
}

impl Venue {
    /// Whether it is open from `start` to `end`, minutes after midnight of that date.
    pub(crate) fn is_open(&self, date: NaiveDate, start: u16, end: u16) -> bool {
        self.closed_on != Some(date.weekday()) && self.opens <= start && end <= self.closes
    }
}

use VenueKind::{Classroom, LectureHall, RedSite};

/// Name, kind, seats, township, the weekday it is closed on.
type Site = (&'static str, VenueKind, u32, &'static str, Option<Weekday>);

const SITES: &[Site] = &[
    ("县委党校101教室", Classroom, 45, "夔州街道", None),
    ("县委党校102教室", Classroom, 45, "夔州街道", None),
    ("县委党校201教室", Classroom, 65, "夔州街道", None),
    ("县委党校202教室", Classroom, 65, "夔州街道", None),
    ("县委党校203教室", Classroom, 65, "夔州街道", None),
    ("县委党校301教室", Classroom, 100, "夔州街道", None),
    ("县委党校302教室", Classroom, 100, "夔州街道", None),
    ("县委党校303教室", Classroom, 120, "夔州街道", None),
    ("县委党校阶梯教室", Classroom, 160, "夔州街道", None),
    ("县委党校报告厅", LectureHall, 320, "夔州街道", None),
    ("县会议中心一号厅", LectureHall, 600, "永安街道", None),
    ("县会议中心二号厅", LectureHall, 180, "永安街道", None),
    ("县文化馆演播厅", LectureHall, 360, "鱼复街道", None),
    ("县融媒体中心演播厅", LectureHall, 150, "永安街道", None),
    ("县图书馆报告厅", LectureHall, 150, "鱼复街道", None),
    ("县职业教育中心学术厅", LectureHall, 320, "朱衣镇", None),
    ("川东游击队小镇", RedSite, 150, "平安乡", Some(Weekday::Mon)),
    ("奉大巫起义纪念地", RedSite, 100, "青莲镇", Some(Weekday::Mon)),
    ("白帝城·瞿塘峡景区研学中心", RedSite, 160, "白帝镇", Some(Weekday::Tue)),
    ("县廉政教育基地", RedSite, 60, "永安街道", None),
    ("县烈士陵园", RedSite, 200, "夔门街道", None),
    ("草堂脐橙产业园", RedSite, 120, "草堂镇", None),
    ("三沱村和美乡村示范点", RedSite, 120, "安坪镇", None),
    ("县新时代文明实践中心", RedSite, 120, "永安街道", None),
    ("县规划展览馆", RedSite, 150, "夔州街道", Some(Weekday::Mon)),
    ("县应急指挥中心", RedSite, 80, "永安街道", None),
    ("县法院审判庭", RedSite, 80, "夔州街道", None),
];

/// How many villages of each township lend their square.
const SQUARES_PER_TOWNSHIP: usize = 2;

/// Every venue; the township rooms and village squares follow the units' order.
pub(crate) fn build(units: &[Unit]) -> Vec<Venue> {
    let townships = || units.iter().enumerate().filter(|(_, unit)| unit.kind == UnitKind::Township);
    let mut venues: Vec<Venue> = SITES
        .iter()
        .filter_map(|site| townships().find(|(_, unit)| unit.name == site.3).map(|(at, _)| fixed(site, at)))
        .collect();
    for (at, township) in townships() {
        let capacity = 60 + u32::try_from(at % 7).unwrap_or(0) * 20;
        venues.push(local(format!("{}会议室", township.name), VenueKind::MeetingRoom, capacity, at));
        let villages = units.iter().filter(|unit| unit.parent == Some(at)).take(SQUARES_PER_TOWNSHIP);
        for village in villages {
            let name = format!("{}{}文化广场", township.name, village.name);
            venues.push(local(name, VenueKind::VillageSquare, 200, at));
        }
    }
    venues
}

fn fixed(&(name, kind, capacity, _, closed_on): &Site, township: usize) -> Venue {
    let (opens, closes) = if kind == RedSite { (9 * 60, 17 * 60 + 30) } else { (8 * 60, 22 * 60) };
    Venue { name: name.to_owned(), kind, capacity, township, opens, closes, closed_on }
}

fn local(name: String, kind: VenueKind, capacity: u32, township: usize) -> Venue {
    let (opens, closes) =
        if kind == VenueKind::VillageSquare { (7 * 60, 21 * 60) } else { (8 * 60, 18 * 60) };
    Venue { name, kind, capacity, township, opens, closes, closed_on: None }
}
