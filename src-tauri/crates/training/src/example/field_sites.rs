//! The field sites (现场教学点) of the example: places of practice with a guide, the way there and a safety plan.

use super::Recording;
use super::names::{TOPIC, UNIT, VENUE, id};
use crate::store::StoreError;
use crate::venues::{Venue, VenueKind};

/// A site: name, guide, minutes from the party school, topics by their place in the plan.
type Site = (&'static str, &'static str, u16, [usize; 2]);

/// Places of the county that are shown as field sites.
const SHOWN: [Site; 11] = [
    ("川东游击队小镇", "陈讲解员", 95, [6, 7]),
    ("奉大巫起义纪念地", "向讲解员", 110, [6, 7]),
    ("白帝城·瞿塘峡景区研学中心", "毛讲解员", 35, [4, 12]),
    ("县廉政教育基地", "刘讲解员", 15, [5, 8]),
    ("县烈士陵园", "谭讲解员", 20, [6, 7]),
    ("草堂脐橙产业园", "田讲解员", 30, [21, 3]),
    ("三沱村和美乡村示范点", "冉书记", 45, [10, 15]),
    ("县新时代文明实践中心", "何讲解员", 15, [0, 17]),
    ("县规划展览馆", "罗讲解员", 10, [2, 18]),
    ("县应急指挥中心", "程讲解员", 15, [16, 15]),
    ("县法院审判庭", "黎法官", 10, [20, 8]),
];
/// Places that are only used in the field: the last has no safety plan yet, the one before is not in use.
const MORE: [(Site, &str, u32); 5] = [
    (("铁佛村田园综合体", "周书记", 50, [10, 21]), "康乐镇", 80),
    (("长江岸线生态修复点", "孙站长", 40, [4, 16]), "永安街道", 60),
    (("矛草坝高山蔬菜基地", "吴主任", 120, [10, 21]), "兴隆镇", 60),
    (("天坑地缝地质研学点", "郑讲解员", 90, [12, 4]), "兴隆镇", 100),
    (("老旧小区改造示范点", "王主任", 15, [14, 18]), "鱼复街道", 40),
];
const SAFETY: &str = "出发前清点人数、检查车辆；全程安排安全员和随队医护；现场设警戒线，恶劣天气立即撤回；应急联系人保持通讯畅通。";

/// A place of the county with what a field site has; those of the revolution keep their kind.
pub(super) fn shown(venue: Venue) -> Venue {
    let Some((place, site)) = SHOWN.iter().enumerate().find(|(_, site)| site.0 == venue.name) else {
        return venue;
    };
    let red = (0..5).contains(&place) && place != 2;
    filled(Venue { kind: if red { venue.kind } else { VenueKind::FieldSite }, ..venue }, site)
}

fn filled(venue: Venue, (name, guide, travel_minutes, topics): &Site) -> Venue {
    Venue {
        name: (*name).to_owned(),
        guide: (*guide).to_owned(),
        contact: format!("{guide}（教学点值班电话）"),
        travel_minutes: *travel_minutes,
        topics: topics.iter().map(|topic| id(TOPIC, *topic)).collect(),
        safety_plan: SAFETY.to_owned(),
        ..venue
    }
}

impl Recording<'_> {
    /// The places beyond those where the example's classes are held.
    pub(super) fn field_sites(&self) -> Result<(), StoreError> {
        self.change("venues.create", MORE.len(), |draft| {
            for (place, (site, township, capacity)) in MORE.iter().enumerate() {
                let units = self.county.units.iter().position(|unit| unit.name == *township);
                let venue = Venue {
                    id: id(VENUE, self.county.venues.len() + place),
                    kind: VenueKind::FieldSite,
                    capacity: *capacity,
                    township: units.map(|unit| id(UNIT, unit)),
                    opens: 9 * 60,
                    closes: 17 * 60,
                    suspended: place + 2 == MORE.len(),
                    ..Venue::default()
                };
                let venue = filled(venue, site);
                let planless = place + 1 == MORE.len();
                draft.put(&if planless { Venue { safety_plan: String::new(), ..venue } } else { venue })?;
            }
            Ok(())
        })
    }
}
