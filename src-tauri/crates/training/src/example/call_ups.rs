//! Call-ups of the next classes: seats by unit, receipts that came back, some with another name, some not at all.

use super::names::{CLASS, UNIT, id};
use super::year::grouped;
use super::{ExampleError, Recording};
use crate::call_ups::{SetReceiptDue, set_due};
use crate::import::{self, ImportChoices, ImportFile, ImportKind};
use crate::quotas::Quota;
use crate::world::Unwatched;
use chrono::Days;
use std::collections::{BTreeMap, BTreeSet};

/// How many of the next classes call people up, and of how many units in seven each has heard by now, the next one first.
const HEARD: [usize; 6] = [6, 5, 4, 3, 1, 0];
/// One unit in so many does not send one of those named, and one in so many sends another.
const CHANGES: (usize, usize) = (5, 4);
/// One unit in so many has a seat nobody was named for.
const FREE: usize = 6;
const REASONS: [&str; 4] = ["驻村帮扶走不开", "参加市级部门会议", "因病住院", "承担专班任务"];
const HEADER: &str = "姓名,单位,职务,是否参训,替换人,替换人职务,不参训或替换原因";

/// The people of a class by the unit at the top of theirs.
type ByUnit = BTreeMap<usize, Vec<usize>>;

impl Recording<'_> {
    /// The next classes whose people wait for their units' word, the next one first.
    pub(super) fn calling_up(&self) -> Vec<usize> {
        let ahead = self.county.classes.iter().enumerate().filter_map(|(place, class)| {
            Some((*class.days.first()?, place)).filter(|(first, _)| *first > self.county.today)
        });
        let mut ahead: Vec<_> = ahead.collect();
        ahead.sort_unstable();
        ahead.into_iter().map(|(_, place)| place).take(HEARD.len()).collect()
    }

    pub(super) fn call_ups(&self) -> Result<(), ExampleError> {
        let rosters = grouped(&self.county.enrolments, |enrolment| enrolment.class);
        for (class, heard) in self.calling_up().into_iter().zip(HEARD) {
            let roster = rosters.get(&class).map_or(&[][..], Vec::as_slice);
            let mut units = ByUnit::new();
            for (_, enrolment) in roster {
                units.entry(self.top(enrolment.person)).or_default().push(enrolment.person);
            }
            self.change("quotas.set", units.len(), |draft| {
                units.iter().enumerate().try_for_each(|(at, (unit, people))| {
                    let seats = people.len() + usize::from(at % FREE == FREE - 1);
                    let seats = u32::try_from(seats).unwrap_or_default();
                    draft.put(&Quota { class: id(CLASS, class), unit: id(UNIT, *unit), seats })
                })
            })?;
            if heard > 0 {
                self.receipts(class, &units, heard)?;
            }
        }
        self.hurry()
    }

    /// The class after the next one wanted its receipts two days ago.
    fn hurry(&self) -> Result<(), ExampleError> {
        let Some(class) = self.calling_up().get(1).copied() else { return Ok(()) };
        let due = self.county.today.checked_sub_days(Days::new(2));
        self.store.write(self.caller, self.world, "call_ups.set_due", |draft| {
            set_due(draft, SetReceiptDue { class: id(CLASS, class), due })
        })?;
        Ok(())
    }

    /// What the units sent back, put together in one table.
    fn receipts(&self, class: usize, units: &ByUnit, heard: usize) -> Result<(), ExampleError> {
        let called: BTreeSet<usize> = self.county.enrolments.iter().map(|one| one.person).collect();
        let mut lines = vec![HEADER.to_owned()];
        for (at, (unit, people)) in units.iter().enumerate().filter(|(at, _)| at % 7 < heard) {
            let number = at + class;
            for (place, person) in people.iter().enumerate() {
                let reason = REASONS.get(number % REASONS.len()).copied().unwrap_or_default();
                let is_first = place == 0 && people.len() > 1;
                let instead = self.never_called_in(*unit, &called, number);
                let said = match instead {
                    _ if is_first && number.is_multiple_of(CHANGES.0) => format!("不参训,,,{reason}"),
                    Some((name, post)) if is_first && number.is_multiple_of(CHANGES.1) => {
                        format!("替换,{name},{post},{reason}")
                    }
                    _ => "参训,,,".to_owned(),
                };
                lines.extend(self.line(*person).map(|who| format!("{who},{said}")));
            }
        }
        let file = ImportFile::open(ImportKind::Receipts, "参训回执汇总.csv", lines.join("\n").as_bytes())?;
        let choices = ImportChoices {
            class: Some(id(CLASS, class)),
            leave_out_errors: true,
            leave_out_questions: true,
            ..ImportChoices::default()
        };
        self.store.write(self.caller, self.world, ImportKind::Receipts.label(), |draft| {
            import::apply(draft, &file, &choices, &Unwatched).map(|_| ())
        })?;
        Ok(())
    }

    /// Somebody of a unit whom no class has called up: their name and post.
    fn never_called_in(&self, unit: usize, called: &BTreeSet<usize>, number: usize) -> Option<(&str, &str)> {
        let people = self.county.people.iter().enumerate();
        let mut free = people.filter(|(place, _)| self.top(*place) == unit && !called.contains(place));
        let (_, person) = free.nth(number % 3)?;
        Some((&person.name, &person.post))
    }

    fn line(&self, person: usize) -> Option<String> {
        let person = self.county.people.get(person)?;
        let unit = self.county.units.get(person.unit)?;
        Some(format!("{},{},{}", person.name, unit.name, person.post))
    }

    /// The unit at the top of someone's.
    fn top(&self, person: usize) -> usize {
        let above = |unit: &usize| self.county.units.get(*unit).and_then(|unit| unit.parent);
        let unit = self.county.people.get(person).map_or(0, |person| person.unit);
        std::iter::successors(Some(unit), above).last().unwrap_or(unit)
    }
}
