//! A list of people sent out (双学双促、一线实践锻炼人员名册): those of past years with their assessment, too.

use super::Tabled;
use super::against::Against;
use super::period::{End, day, period};
use super::said::Said;
use crate::ids::{PersonId, PlacementId};
use crate::import::roster::known::Meant;
use crate::import::trouble::{CellTrouble, Trouble};
use crate::people::Posting;
use crate::placements::{
    PlaceKind, Placement, PlacementError, PlacementKind, PlacementReport, PlacementResult, sound, touched,
};
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use documents::address::Address;
use documents::clean::{Cleaned, choice, id_number, text};
use documents::sheet::Cell;
use std::collections::HashMap;

/// What a sort of placement is called in lists.
const KINDS: [(PlacementKind, &[&str]); 4] = [
    (PlacementKind::Practice, &["一线实践锻炼", "实践锻炼", "一线锻炼", "双学双促"]),
    (PlacementKind::Secondment, &["挂职锻炼", "挂职"]),
    (PlacementKind::Shadowing, &["跟班学习", "跟班", "跟岗学习"]),
    (PlacementKind::Stationed, &["驻点帮扶", "驻村帮扶", "驻点"]),
];

/// What a sort of place is called in lists.
const PLACES: [(PlaceKind, &[&str]); 4] = [
    (PlaceKind::Region, &["先进地区", "外地", "发达地区"]),
    (PlaceKind::Project, &["重点项目", "项目", "重大项目"]),
    (PlaceKind::Industry, &["产业一线", "产业", "园区"]),
    (PlaceKind::Unit, &["机关单位", "上级机关", "上级机关和其他单位", "单位"]),
];

/// What an assessment is called in lists.
const RESULTS: [(PlacementResult, &[&str]); 4] = [
    (PlacementResult::Open, &["未鉴定", "待鉴定", "锻炼中"]),
    (PlacementResult::Excellent, &["优秀"]),
    (PlacementResult::Passed, &["合格", "称职"]),
    (PlacementResult::Failed, &["不合格", "不称职"]),
];

/// The placements on record and of the rows so far, by person, and the months that have reports.
pub(in crate::import) struct Sent {
    of: HashMap<PersonId, Vec<Placement>>,
    reported: HashMap<PlacementId, Vec<NaiveDate>>,
}

impl Sent {
    pub fn read(view: &View<'_>) -> Result<Self, StoreError> {
        let mut of: HashMap<PersonId, Vec<Placement>> = HashMap::new();
        for placement in view.all::<Placement>("ORDER BY starts, id", [])? {
            of.entry(placement.person).or_default().push(placement);
        }
        let mut reported: HashMap<PlacementId, Vec<NaiveDate>> = HashMap::new();
        for report in view.all::<PlacementReport>("ORDER BY month, id", [])? {
            reported.entry(report.placement).or_default().extend(report.month);
        }
        Ok(Self { of, reported })
    }

    /// As it was before this row.
    fn before(&self, placement: &Placement) -> Option<&Placement> {
        let mut of_person = self.of.get(&placement.person).into_iter().flatten();
        of_person.find(|one| one.id == placement.id)
    }

    fn refuse_overlap(&self, placement: &Placement, name: &str) -> Result<(), PlacementError> {
        let others = self.of.get(&placement.person).into_iter().flatten();
        let overlaps = |other: &&Placement| {
            other.id != placement.id
                && !other.called_off
                && !placement.called_off
                && other.starts <= placement.ends
                && other.ends >= placement.starts
        };
        let Some(other) = others.into_iter().find(overlaps) else { return Ok(()) };
        Err(PlacementError::Overlap {
            name: name.to_owned(),
            place: other.place.clone(),
            starts: other.starts.unwrap_or_default(),
            ends: other.ends.unwrap_or_default(),
        })
    }

    fn refuse_reports_outside(&self, placement: &Placement) -> Result<(), PlacementError> {
        let months = touched(placement);
        let reported = self.reported.get(&placement.id).into_iter().flatten();
        let outside = reported.into_iter().find(|month| !months.contains(month));
        outside.map_or(Ok(()), |month| Err(PlacementError::ReportsOutside { month: *month }))
    }

    fn put(&mut self, placement: &Placement) {
        let of_person = self.of.entry(placement.person).or_default();
        of_person.retain(|one| one.id != placement.id);
        of_person.push(placement.clone());
    }
}

impl Tabled for Placement {
    const NEEDED: &'static [(&'static str, &'static str)] = &[("name", "姓名"), ("place", "去向")];

    fn with_id(id: [u8; 16]) -> Self {
        Self { id: PlacementId(id), ..Self::default() }
    }

    fn id(&self) -> [u8; 16] {
        self.id.0
    }

    fn read(&mut self, said: &mut Said<'_>) {
        read_person(self, said);
        said.read("post", text, &mut self.post);
        said.read("placement_kind", |cell| choice(cell, &KINDS), &mut self.kind);
        said.read("place_kind", |cell| choice(cell, &PLACES), &mut self.place_kind);
        said.read("place", text, &mut self.place);
        said.read("host", text, &mut self.host);
        said.read("mentor", text, &mut self.mentor);
        let mut both = (self.starts, self.ends);
        said.find("period", |_, cell| period(cell), &mut both);
        (self.starts, self.ends) = both;
        said.read("starts", |cell| day(cell, End::First), &mut self.starts);
        said.read("ends", |cell| day(cell, End::Last), &mut self.ends);
        said.read("goals", text, &mut self.goals);
        said.read("result", |cell| choice(cell, &RESULTS), &mut self.result);
        said.read("assessor", text, &mut self.assessor);
        said.read("assessed_on", |cell| day(cell, End::Last), &mut self.assessed_on);
        said.read("opinion", text, &mut self.opinion);
    }

    fn key(&self) -> String {
        format!("{} {}", self.person, self.starts.unwrap_or_default())
    }

    fn detail(&self, _: &Against) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        format!("{}—{} · {}", day(self.starts), day(self.ends), self.place)
    }

    fn check(&mut self, _: Address, against: &mut Against, _: &mut Vec<CellTrouble>) -> Result<(), Trouble> {
        *self = sound(self.clone())?;
        let known = against.people.place(self.person).and_then(|place| against.people.person(place));
        let person = known.ok_or(PlacementError::PersonMissing)?;
        assessed(self, &person.name, against.today)?;
        match against.sent.before(self) {
            // What has been assessed says what it says.
            Some(before) if before.result != PlacementResult::Open && before != self => {
                return Err(PlacementError::Assessed { name: person.name.clone() }.into());
            }
            Some(_) => (),
            None => posted(self, against.served.on(self.starts, person, &against.units)),
        }
        against.sent.refuse_overlap(self, &person.name)?;
        against.sent.refuse_reports_outside(self)?;
        against.sent.put(self);
        Ok(())
    }
}

/// Whose it is: by ID number, else by name and unit.
fn read_person(placement: &mut Placement, said: &mut Said<'_>) {
    let mut number = None;
    let some = |cell: &Cell| {
        let Cleaned { value, problem } = id_number(cell);
        Cleaned { value: value.map(Some), problem }
    };
    said.read("id_number", some, &mut number);
    let unit = said.word("unit");
    let unit = Some(unit.trim()).filter(|unit| !unit.is_empty());
    let digits = number.as_ref().map(identity::id_number::IdNumber::digits);
    said.find(
        "name",
        |against, cell| {
            let meant = Meant { name: cell.text.trim(), id_number: digits, unit };
            against.people.the_one(&meant, &against.units).map(|person| person.id)
        },
        &mut placement.person,
    );
}

/// The unit, post and rank of that time: what the list says of it, else what is on record.
fn posted(placement: &mut Placement, posting: Posting) {
    let Posting { unit, unit_name, post, rank, band } = posting;
    (placement.unit, placement.unit_name, placement.rank, placement.band) = (unit, unit_name, rank, band);
    if placement.post.is_empty() {
        placement.post = post;
    }
}

/// Whether it can have been assessed so. Without a day it was on the last day of the placement.
fn assessed(placement: &mut Placement, name: &str, today: NaiveDate) -> Result<(), PlacementError> {
    if placement.result == PlacementResult::Open {
        (placement.assessor, placement.assessed_on, placement.opinion) = Default::default();
        return Ok(());
    }
    if placement.assessor.is_empty() {
        return Err(PlacementError::AssessorMissing);
    }
    if placement.result == PlacementResult::Failed && placement.opinion.is_empty() {
        return Err(PlacementError::OpinionMissing);
    }
    let ends = placement.ends.unwrap_or_default();
    if ends > today {
        return Err(PlacementError::NotOver { name: name.to_owned(), ends, today });
    }
    placement.assessed_on = placement.assessed_on.or(placement.ends);
    Ok(())
}
