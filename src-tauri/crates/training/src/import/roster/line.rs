//! One line of a roster: what it says, and the person it makes or changes.

use crate::ids::{PersonId, UnitId};
use crate::people::{Person, PersonState, RankBand, Sex};
use crate::units::UnitKind;
use documents::address::Address;
use documents::clean::{choice, yes_no};
use documents::columns::Mapping;
use documents::problem::Problem;
use documents::roster::RosterRow;
use documents::sheet::SheetRow;
use identity::id_number;
use identity::name::normalised;

const BANDS: [(RankBand, &[&str]); 5] = [
    (RankBand::CountyLeader, &["县处级", "处级", "县处级干部"]),
    (RankBand::TownshipLeader, &["乡科级", "科级", "乡科级干部"]),
    (RankBand::Staff, &["一般干部", "一般人员", "科员"]),
    (RankBand::VillageCadre, &["村（社区）干部", "村(社区)干部", "村干部", "社区干部"]),
    (RankBand::PartyMember, &["党员", "普通党员"]),
];

const STATES: [(PersonState, &[&str]); 3] = [
    (PersonState::Active, &["在职", "在岗"]),
    (PersonState::Transferred, &["调出", "调离", "已调出"]),
    (PersonState::Retired, &["退休", "已退休"]),
];

/// A line of a roster.
pub(super) struct Line {
    /// The cell of the name.
    pub cell: Address,
    /// The name in the form names are compared by; empty if it could not be read.
    pub key: String,
    /// The unit named, once it is known.
    pub unit: Option<UnitId>,
    /// Whether every cell could be read.
    pub sound: bool,
    pub row: RosterRow,
    band: Option<RankBand>,
    county_managed: Option<bool>,
    state: Option<PersonState>,
}

impl Line {
    /// Reads what `documents` does not know of a roster.
    pub fn read(row: RosterRow, cells: &SheetRow, mapping: &Mapping, problems: &mut Vec<Problem>) -> Self {
        let cell = |key: &str| mapping.column(key).map(|column| cells.cell(column));
        let band = cell("band").and_then(|cell| choice(&cell, &BANDS).take(problems));
        let state = cell("state").and_then(|cell| choice(&cell, &STATES).take(problems));
        let county_managed = cell("county_managed").and_then(|cell| yes_no(&cell).take(problems));
        Self {
            cell: Address::new(row.row, mapping.column("name").unwrap_or_default()),
            key: row.name.as_deref().map(normalised).unwrap_or_default(),
            unit: None,
            sound: true,
            row,
            band,
            county_managed,
            state,
        }
    }

    pub fn id_number(&self) -> Option<&str> {
        self.row.id_number.as_ref().map(id_number::IdNumber::digits)
    }

    /// The birth month as it is kept.
    pub fn birth(&self) -> Option<String> {
        self.row.birth.map(|month| month.to_string())
    }

    /// The person with what the line says about them; what it does not say stays.
    pub fn filled(&self, before: &Person) -> Person {
        let mut after = before.clone();
        if normalised(&before.name) != self.key {
            say(&mut after.name, self.row.name.as_ref());
        }
        say(&mut after.nationality, self.row.nationality.as_ref());
        say(&mut after.birth, self.birth().as_ref());
        say(&mut after.post, self.row.post.as_ref());
        say(&mut after.rank, self.row.rank.as_ref());
        say(&mut after.political, self.row.politics.as_ref());
        say(&mut after.education, self.row.education.as_ref());
        say(&mut after.work_start, self.row.joined.map(|month| month.to_string()).as_ref());
        say(&mut after.phone, self.row.phone.as_ref());
        say(&mut after.id_number, self.row.id_number.as_ref().map(|id| id.digits().to_owned()).as_ref());
        say(&mut after.note, self.row.remark.as_ref());
        say(&mut after.sex, self.row.sex.map(sex).as_ref());
        say(&mut after.band, self.band.as_ref());
        say(&mut after.state, self.state.as_ref());
        say(&mut after.county_managed, self.county_managed.as_ref());
        say(&mut after.unit, self.unit.map(Some).as_ref());
        after
    }

    /// The person nobody has recorded yet.
    pub fn newcomer(&self, id: PersonId, position: i64, kind: Option<UnitKind>) -> Person {
        let band = band_of(self.row.rank.as_deref().unwrap_or_default(), kind);
        self.filled(&Person { id, band, position, ..Person::default() })
    }
}

fn say<T: Clone>(field: &mut T, said: Option<&T>) {
    if let Some(said) = said {
        field.clone_from(said);
    }
}

fn sex(sex: id_number::Sex) -> Sex {
    match sex {
        id_number::Sex::Male => Sex::Male,
        id_number::Sex::Female => Sex::Female,
    }
}

/// The band of somebody whose roster has no column for it: by the words of the rank, in a village by the unit.
fn band_of(rank: &str, unit: Option<UnitKind>) -> RankBand {
    let says = |words: &[&str]| words.iter().any(|word| rank.contains(word));
    if says(&["县处", "正处", "副处", "调研员", "巡视员", "厅"]) {
        RankBand::CountyLeader
    } else if says(&["乡科", "正科", "副科", "主任科员"]) {
        RankBand::TownshipLeader
    } else if unit == Some(UnitKind::Village) {
        RankBand::VillageCadre
    } else {
        RankBand::Staff
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_that_is_not_said_follows_from_rank_and_unit() {
        for (rank, unit, band) in [
            ("四级调研员", UnitKind::CountyDepartment, RankBand::CountyLeader),
            ("县处级副职", UnitKind::Township, RankBand::CountyLeader),
            ("一级主任科员", UnitKind::Township, RankBand::TownshipLeader),
            ("乡科级正职", UnitKind::Village, RankBand::TownshipLeader),
            ("一级科员", UnitKind::Township, RankBand::Staff),
            ("", UnitKind::Village, RankBand::VillageCadre),
            ("", UnitKind::Township, RankBand::Staff),
        ] {
            assert_eq!(band_of(rank, Some(unit)), band, "{rank} in {unit:?}");
        }
    }
}
