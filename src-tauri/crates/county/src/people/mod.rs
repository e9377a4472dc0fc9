//! Invented people: nobody here exists, and every telephone number starts with digits no subscriber can have.

mod names;
mod posts;
mod surnames;

use chrono::{Datelike, NaiveDate};

pub(crate) use names::guest_name;
use names::{Bearer, name_for};
use posts::{Seat, TOWNSHIP_LEADERS};

use crate::chance::Chance;
use crate::offices::{DEPARTMENTS, Office, Trade, office_named};
use crate::units::{Unit, UnitKind};

/// The county's published number of cadres.
pub const PEOPLE: usize = 8_200;
/// The county's published number of leaders it manages itself.
pub const COUNTY_MANAGED: usize = 622;
const TOWNSHIP_SIZE: usize = 58;

/// 民族, as rosters write it.
pub type Nationality = &'static str;

/// 性别.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

/// 职级层次: what hour targets hang on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RankBand {
    /// 县处级, and 四级调研员 or above.
    County,
    /// 乡科级, and 一级主任科员 or below.
    Section,
    /// 一般干部.
    #[default]
    General,
    /// 村（社区）干部.
    Village,
    /// 党员 who holds none of these.
    PartyMember,
}

/// A year and a month, as rosters give births and first jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
}

/// Somebody who can be trained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The invented name, 2 to 30 characters.
    pub name: String,
    /// 性别.
    pub sex: Sex,
    /// 民族.
    pub nationality: Nationality,
    /// 出生年月.
    pub born: YearMonth,
    /// The unit, as an index into the units.
    pub unit: usize,
    /// 职务, without the unit's name.
    pub post: String,
    /// 职级; village cadres have none.
    pub rank: Option<&'static str>,
    /// 职级层次.
    pub band: RankBand,
    /// 政治面貌.
    pub political: &'static str,
    /// 学历.
    pub education: &'static str,
    /// 参加工作时间.
    pub work_start: YearMonth,
    /// 11 digits starting with 100: no mobile number in China does.
    pub phone: String,
    /// 县管领导干部.
    pub county_managed: bool,
    /// The manual order within the unit, from 1.
    pub order: u32,
}

/// Everybody, unit by unit in the units' order, each unit in its own manual order.
pub(crate) fn build(seed: u64, today: NaiveDate, units: &[Unit]) -> Vec<Person> {
    let mut chance = Chance::new(seed, "people");
    let mut people: Vec<Person> = Vec::with_capacity(PEOPLE);
    for (unit, seats) in staffed(units, &mut chance).into_iter().enumerate() {
        let first = people.len();
        for (seat, order) in seats.into_iter().zip(1..) {
            let tujia = units.get(unit).is_some_and(|unit| lives_among_tujia(units, unit));
            let number = people.len();
            people.push(person(seat, &Place { unit, order, number, tujia, year: today.year() }, &mut chance));
        }
        if unit % 9 == 4 {
            repeat_a_name(people.get_mut(first..).unwrap_or_default());
        }
    }
    people
}

/// Two people of one unit with one name: real rosters have them, and every search has to cope.
fn repeat_a_name(unit: &mut [Person]) {
    let twin = unit.get(unit.len() / 2).map(|person| (person.name.clone(), person.sex, person.nationality));
    if let (Some((name, sex, nationality)), Some(last)) = (twin, unit.last_mut()) {
        (last.name, last.sex, last.nationality) = (name, sex, nationality);
    }
}

fn lives_among_tujia(units: &[Unit], unit: &Unit) -> bool {
    let township = unit.parent.and_then(|parent| units.get(parent)).unwrap_or(unit);
    township.name.contains("土家族")
}

/// The seats of every unit; the villages share out whatever the published total leaves.
fn staffed(units: &[Unit], chance: &mut Chance) -> Vec<Vec<Seat>> {
    let mut deputies = deputies(units);
    let mut seats: Vec<Vec<Seat>> = units
        .iter()
        .map(|unit| match (unit.kind, office_named(&unit.name)) {
            (UnitKind::CountyDepartment, Some(office)) if office.trade == Trade::Leading => {
                posts::leading_body(office)
            }
            (UnitKind::CountyDepartment, Some(office)) => {
                posts::department(office, deputies.next().unwrap_or(0), chance)
            }
            (UnitKind::Other, Some(office)) => posts::institution(office, chance),
            (UnitKind::Township, _) => posts::township(unit, TOWNSHIP_SIZE, chance),
            _ => Vec::new(),
        })
        .collect();
    let left = PEOPLE.saturating_sub(seats.iter().map(Vec::len).sum());
    let villages = units.iter().filter(|unit| unit.kind == UnitKind::Village).count();
    let mut shares = shares(left, villages);
    for (unit, seats) in units.iter().zip(&mut seats).filter(|(unit, _)| unit.kind == UnitKind::Village) {
        *seats = posts::village(unit, shares.next().unwrap_or(0));
    }
    seats
}

/// How many deputies each department has, so that the county manages exactly its published number of leaders.
fn deputies(units: &[Unit]) -> impl Iterator<Item = usize> + use<> {
    let departments = DEPARTMENTS.iter().filter(|office: &&Office| office.trade != Trade::Leading).count();
    let townships = units.iter().filter(|unit| unit.kind == UnitKind::Township).count();
    shares(COUNTY_MANAGED.saturating_sub(townships * TOWNSHIP_LEADERS + departments), departments)
}

/// `total` in `parts` parts that differ by one at most, the larger ones first.
fn shares(total: usize, parts: usize) -> impl Iterator<Item = usize> {
    let parts = parts.max(1);
    (0..parts).map(move |at| total / parts + usize::from(at < total % parts))
}

struct Place {
    unit: usize,
    order: u32,
    number: usize,
    /// A unit in a township of the Tujia nationality.
    tujia: bool,
    /// The year of the reference date, from which ages count.
    year: i32,
}

fn person(seat: Seat, place: &Place, chance: &mut Chance) -> Person {
    let (low, high) = seat.ages;
    let age = chance.between(low, high);
    let born = YearMonth { year: place.year - age, month: month(chance) };
    let sex =
        if chance.per_mille(if seat.county_managed { 260 } else { 400 }) { Sex::Female } else { Sex::Male };
    let nationality = nationality(place.tujia, chance);
    let bearer = Bearer { number: place.number, sex, born: born.year, nationality };
    let (name, nationality, sex) = name_for(&bearer, chance);
    let education = education(age, &seat, chance);
    let start = if education == "研究生" { 25 } else { chance.between(20, 22) };
    Person {
        name,
        sex,
        nationality,
        born,
        unit: place.unit,
        political: political(&seat, age, chance),
        education,
        work_start: YearMonth { year: born.year + start.min(age), month: if start >= age { 1 } else { 7 } },
        phone: format!("100{:08}", place.number + 1),
        post: seat.post,
        rank: seat.rank,
        band: seat.band,
        county_managed: seat.county_managed,
        order: place.order,
    }
}

fn month(chance: &mut Chance) -> u32 {
    u32::try_from(chance.between(1, 12)).unwrap_or(1)
}

fn nationality(tujia: bool, chance: &mut Chance) -> Nationality {
    if chance.per_mille(if tujia { 430 } else { 45 }) {
        return "土家族";
    }
    chance.weighted(&[("汉族", 970), ("苗族", 18), ("回族", 5), ("蒙古族", 3), ("侗族", 4)])
}

fn political(seat: &Seat, age: i32, chance: &mut Chance) -> &'static str {
    let always = seat.county_managed
        || matches!(seat.band, RankBand::County | RankBand::PartyMember)
        || seat.post.contains("书记");
    if always || chance.per_mille(720) {
        return "中共党员";
    }
    chance.weighted(&[
        ("群众", 70),
        ("共青团员", if age <= 28 { 40 } else { 0 }),
        ("中共预备党员", 6),
        ("民盟盟员", 2),
    ])
}

fn education(age: i32, seat: &Seat, chance: &mut Chance) -> &'static str {
    let older = age > 50;
    if seat.band == RankBand::Village {
        let school = if older { 60 } else { 20 };
        return chance.weighted(&[("高中", school), ("中专", 15), ("大专", 45), ("大学", 20)]);
    }
    let college = if older { 40 } else { 8 };
    chance.weighted(&[("大专", college), ("大学", 80), ("研究生", 12)])
}
