//! 干部大讲堂: each year's series, the lectures held with their sign-ins, the next one with its quotas.

use super::names::{PERSON, TOPIC, TRAINER, UNIT, VENUE, id};
use super::{ExampleError, Recording};
use crate::attendance::{Mark, MarkSource, MarkStatus};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{ClassId, PersonId, SeriesId, TrainerId};
use crate::lectures::{
    CreateLectures, Lecture, LectureError, LectureSeriesPatch, NewLecture, NewSeries, create, create_series,
};
use crate::quotas::Quota;
use crate::store::{Draft, StoreError};
use chrono::Datelike;
use std::collections::BTreeMap;

/// One in so many of those invited stays away, one in so many is excused.
const AWAY: (usize, usize) = (13, 17);

impl Recording<'_> {
    pub(super) fn lectures(&self) -> Result<(), ExampleError> {
        let series = &self.county.lectures;
        let mut years: BTreeMap<i32, Vec<&county::Lecture>> = BTreeMap::new();
        for lecture in &series.lectures {
            years.entry(lecture.date.year()).or_default().push(lecture);
        }
        let below = self.people_below();
        for (year, lectures) in years {
            let first = lectures.first().copied();
            let details = LectureSeriesPatch {
                organiser: Some("县委组织部".to_owned()),
                venue: Some(first.map(|lecture| id(VENUE, lecture.venue))),
                ..LectureSeriesPatch::default()
            };
            let new = NewSeries { name: series.name.to_owned(), year, details };
            let made = self.lecture_change("lectures.create_series", |draft| create_series(draft, new))?;
            self.year_of_lectures(made.id, &lectures, &below)?;
        }
        Ok(())
    }

    /// A year's lectures in one change; then one change for each list, and one for each door.
    fn year_of_lectures(
        &self,
        series: SeriesId,
        lectures: &[&county::Lecture],
        below: &BTreeMap<usize, Vec<usize>>,
    ) -> Result<(), ExampleError> {
        let new = lectures.iter().map(|lecture| self.lecture(lecture)).collect();
        let wanted = CreateLectures { series, lectures: new, reason: "全年安排".to_owned() };
        let made = self.lecture_change("lectures.create", |draft| create(draft, wanted))?.lectures;
        for (class, lecture) in made.into_iter().zip(lectures) {
            let number = usize::try_from(lecture.number).unwrap_or_default();
            let held = lecture.date < self.county.today;
            let next = !held && lectures.iter().filter(|one| one.date >= self.county.today).count() > 0;
            self.change("quotas.set", lecture.seats.len(), |draft| {
                lecture.seats.iter().try_for_each(|(unit, seats)| {
                    draft.put(&Quota { class, unit: id(UNIT, *unit), seats: *seats })
                })
            })?;
            let mut invited = invited(lecture, below, number);
            if next {
                // Half of the units have answered.
                invited.truncate(invited.len() / 2);
            }
            self.change("quotas.fill", invited.len(), |draft| enrol(draft, class, &invited, held))?;
            if held {
                self.change("attendance.mark", invited.len(), |draft| mark(draft, class, &invited, number))?;
            }
        }
        Ok(())
    }

    fn lecture(&self, lecture: &county::Lecture) -> NewLecture {
        let course = self.county.courses.get(lecture.course);
        NewLecture {
            date: lecture.date,
            start: lecture.start,
            end: lecture.end,
            title: course.map(|course| course.title.clone()).unwrap_or_default(),
            topic: course.map(|course| id(TOPIC, course.topic)),
            trainer: Some(id(TRAINER, lecture.trainer)),
            others: self.second_speaker(lecture).into_iter().collect(),
            venue: Some(id(VENUE, lecture.venue)),
            quarters: lecture.quarter_hours,
        }
    }

    /// Every third lecture is given by two: somebody else who knows the topic speaks too.
    fn second_speaker(&self, lecture: &county::Lecture) -> Option<TrainerId> {
        let topic = self.county.courses.get(lecture.course)?.topic;
        let mut known = self.county.trainers.iter().enumerate();
        let (place, _) =
            known.find(|(place, trainer)| *place != lecture.trainer && trainer.topics.contains(&topic))?;
        lecture.number.is_multiple_of(3).then(|| id(TRAINER, place))
    }

    /// The people by the unit at the top of theirs.
    fn people_below(&self) -> BTreeMap<usize, Vec<usize>> {
        let above = |unit: &usize| self.county.units.get(*unit).and_then(|unit| unit.parent);
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, person) in self.county.people.iter().enumerate() {
            let top = std::iter::successors(Some(person.unit), above).last().unwrap_or(person.unit);
            below.entry(top).or_default().push(place);
        }
        below
    }

    fn lecture_change<T>(
        &self,
        code: &str,
        act: impl FnOnce(&mut Draft<'_>) -> Result<T, LectureError>,
    ) -> Result<T, ExampleError> {
        let written = self.store.write(self.caller, self.world, code, act)?;
        Ok(written.value)
    }
}

/// The unit's people in turn, others for each lecture.
fn invited(lecture: &county::Lecture, below: &BTreeMap<usize, Vec<usize>>, number: usize) -> Vec<PersonId> {
    let of_unit = |(unit, seats): &(usize, u32)| {
        let seats = usize::try_from(*seats).unwrap_or_default();
        let people = below.get(unit).map_or(&[][..], Vec::as_slice);
        let turn = number * seats % people.len().max(1);
        people.iter().cycle().skip(turn).take(seats.min(people.len())).copied().collect::<Vec<_>>()
    };
    lecture.seats.iter().flat_map(of_unit).map(|person| id(PERSON, person)).collect()
}

fn enrol(draft: &mut Draft<'_>, class: ClassId, people: &[PersonId], held: bool) -> Result<(), StoreError> {
    let state = if held { EnrollmentState::Confirmed } else { EnrollmentState::Nominated };
    (1..).zip(people).try_for_each(|(position, person)| {
        draft.put(&Enrollment { class, person: *person, state, position, ..Enrollment::default() })
    })
}

fn mark(draft: &mut Draft<'_>, class: ClassId, people: &[PersonId], number: usize) -> Result<(), StoreError> {
    let Some(lecture) = draft.view().find::<Lecture>(class)? else { return Ok(()) };
    // Others each time, and not as many.
    let (away, excused) = (AWAY.0 + 3 * number, AWAY.1 + number);
    people.iter().enumerate().try_for_each(|(place, person)| {
        let status = match place {
            place if place % away == away - 1 => MarkStatus::Absent,
            place if place % excused == excused - 1 => MarkStatus::Duty,
            _ => MarkStatus::Present,
        };
        let source = MarkSource::RollCall;
        draft.put(&Mark { session: lecture.session, person: *person, status, minutes: 0, source })
    })
}
