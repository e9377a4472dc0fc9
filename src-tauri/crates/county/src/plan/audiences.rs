//! Whom a program is for: one predicate a program, over a person and the unit.

use crate::people::{Person, RankBand, Sex};
use crate::units::{Unit, UnitKind};

/// Whether a person of this unit is among those a program is for.
pub(super) type Admits = fn(&Person, &Unit) -> bool;

pub(super) fn county_managed(person: &Person, _: &Unit) -> bool {
    person.county_managed
}

pub(super) fn township_chiefs(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::Township && person.rank == Some("乡科级正职")
}

pub(super) fn section_staff(person: &Person, _: &Unit) -> bool {
    person.band == RankBand::Section && !person.county_managed
}

/// Under 40 or so: born in or after 1985, on the staff of a department or township.
pub(super) fn younger_cadres(person: &Person, unit: &Unit) -> bool {
    person.born.year >= 1985 && !person.county_managed && is_office(unit)
}

pub(super) fn recruits(person: &Person, unit: &Unit) -> bool {
    person.born.year >= 1994 && person.band == RankBand::General && is_office(unit)
}

pub(super) fn village_secretaries(person: &Person, _: &Unit) -> bool {
    matches!(person.post.as_str(), "村党支部书记" | "社区党委书记")
}

pub(super) fn village_cadres(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::Village && !village_secretaries(person, unit)
}

/// Those departments send to live in villages: staff, not leaders.
pub(super) fn resident_cadres(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::CountyDepartment && !person.county_managed && person.band != RankBand::County
}

pub(super) fn all_staff(person: &Person, unit: &Unit) -> bool {
    unit.kind != UnitKind::Village && person.band != RankBand::County
}

pub(super) fn candidates(person: &Person, _: &Unit) -> bool {
    matches!(person.political, "群众" | "共青团员")
}

pub(super) fn party_workers(person: &Person, unit: &Unit) -> bool {
    person.political == "中共党员"
        && (is_office(unit) || unit.kind == UnitKind::Other)
        && !person.county_managed
}

pub(super) fn publicity(person: &Person, unit: &Unit) -> bool {
    let at_work = matches!(unit.name.as_str(), "县委宣传部" | "县融媒体中心" | "县文化旅游委" | "县文联");
    at_work || person.post.starts_with("宣传") || person.post.starts_with("文化服务")
}

pub(super) fn speakers(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::Village && person.born.year >= 1970
}

pub(super) fn discipline(person: &Person, unit: &Unit) -> bool {
    matches!(unit.name.as_str(), "县纪委监委机关" | "县委巡察办")
        || matches!(person.post.as_str(), "纪委书记" | "纪工委书记" | "村务监督委员会主任")
}

pub(super) fn minorities(person: &Person, unit: &Unit) -> bool {
    unit.name.contains("土家族") || unit.name == "县委统战部" || person.post == "宣传统战委员"
}

pub(super) fn women(person: &Person, unit: &Unit) -> bool {
    person.sex == Sex::Female && is_office(unit)
}

pub(super) fn emergency(person: &Person, unit: &Unit) -> bool {
    matches!(unit.name.as_str(), "县应急管理局" | "县水利局" | "县林业局")
        || person.post.starts_with("应急")
        || person.post == "综合治理专干"
}

pub(super) fn department_staff(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::CountyDepartment && person.band != RankBand::County
}

pub(super) fn tourism(_: &Person, unit: &Unit) -> bool {
    matches!(unit.name.as_str(), "县文化旅游委" | "白帝城·瞿塘峡景区管委会" | "县文化旅游集团" | "县商务委")
}

pub(super) fn township_staff(person: &Person, unit: &Unit) -> bool {
    unit.kind == UnitKind::Township && !person.county_managed
}

pub(super) fn finance(person: &Person, unit: &Unit) -> bool {
    matches!(unit.name.as_str(), "县财政局" | "县审计局" | "县国资委" | "县统计局")
        || person.post.starts_with("财务")
        || person.post.starts_with("经济发展")
}

fn is_office(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::CountyDepartment | UnitKind::Township)
}
