//! What has been held: roll-calls session by session, decisions class by class.

use super::Recording;
use super::names::{CERTIFICATE, CLASS, PERSON, SESSION, id};
use super::year::grouped;
use crate::attendance::{Mark, MarkSource, MarkStatus};
use crate::certificates::Certificate;
use crate::classes::Class;
use crate::completion::{Completion, Decision};
use crate::office;
use crate::people::{Person, Posting};
use crate::plan::Program;
use crate::store::{Draft, StoreError};
use chrono::Datelike;

impl Recording<'_> {
    pub(super) fn held(&self) -> Result<(), StoreError> {
        self.marks()?;
        self.decisions()
    }

    fn marks(&self) -> Result<(), StoreError> {
        let mut done = self.county.people.len() + self.county.enrolments.len();
        for marks in grouped(&self.county.marks, |mark| mark.session).values() {
            self.come_to(done)?;
            self.change("attendance.mark", marks.len(), |draft| {
                marks.iter().try_for_each(|(_, mark)| draft.put(&recorded(mark)))
            })?;
            done += marks.len();
        }
        Ok(())
    }

    fn decisions(&self) -> Result<(), StoreError> {
        let class_of = |enrolment: usize| self.county.enrolments.get(enrolment).map_or(0, |one| one.class);
        for decisions in grouped(&self.county.completions, |one| class_of(one.enrolment)).values() {
            self.change("completion.decide", decisions.len(), |draft| {
                let decided_by = office::own_name(&draft.view())?;
                decisions.iter().try_for_each(|(_, one)| self.decide(draft, one, &decided_by))?;
                decisions.iter().try_for_each(|(place, one)| self.certify(draft, *place, one))
            })?;
        }
        Ok(())
    }

    /// The certificate's number as the county counts it, within the way of training and the person's band.
    fn certify(
        &self,
        draft: &mut Draft<'_>,
        place: usize,
        completion: &county::Completion,
    ) -> Result<(), StoreError> {
        let enrolment = self.county.enrolments.get(completion.enrolment);
        let (Some(enrolment), Some(number)) = (enrolment, completion.certificate) else { return Ok(()) };
        let (class, person) = (id(CLASS, enrolment.class), id(PERSON, enrolment.person));
        let view = draft.view();
        let program = view.find::<Class>(class)?.and_then(|class| class.program);
        let program = program.map(|program| view.find::<Program>(program)).transpose()?.flatten();
        draft.put(&Certificate {
            id: id(CERTIFICATE, place),
            class,
            person,
            year: completion.decided.year(),
            way: program.map(|program| program.way),
            band: view.find::<Person>(person)?.map(|person| person.band).unwrap_or_default(),
            number,
            given: Some(completion.decided),
            void_on: None,
        })
    }

    fn decide(
        &self,
        draft: &mut Draft<'_>,
        completion: &county::Completion,
        decided_by: &str,
    ) -> Result<(), StoreError> {
        let Some(enrolment) = self.county.enrolments.get(completion.enrolment) else { return Ok(()) };
        let Some(class_quarters) = self.county.classes.get(enrolment.class).map(|class| class.quarter_hours)
        else {
            return Ok(());
        };
        let (class, person) = (id(CLASS, enrolment.class), id(PERSON, enrolment.person));
        let Posting { unit, unit_name, post, rank, band } =
            Completion::posting(&draft.view(), class, person)?;
        draft.put(&Completion {
            class,
            person,
            decision: match (completion.certificate, enrolment.state) {
                (Some(_), _) => Decision::Completed,
                (None, county::EnrolmentState::Withdrawn) => Decision::Withdrawn,
                (None, _) => Decision::NotCompleted,
            },
            reason: completion.reason.unwrap_or_default().to_owned(),
            quarters: class_quarters,
            rule_version: 1,
            unit,
            unit_name,
            post,
            rank,
            band,
            decided_by: decided_by.to_owned(),
        })
    }
}

fn recorded(mark: &county::Mark) -> Mark {
    let (status, minutes) = match mark.status {
        county::MarkStatus::Present => (MarkStatus::Present, 0),
        county::MarkStatus::Late(minutes) => (MarkStatus::Late, minutes),
        county::MarkStatus::LeftEarly(minutes) => (MarkStatus::LeftEarly, minutes),
        county::MarkStatus::SickLeave => (MarkStatus::Sick, 0),
        county::MarkStatus::PersonalLeave => (MarkStatus::Personal, 0),
        county::MarkStatus::DutyLeave => (MarkStatus::Duty, 0),
        county::MarkStatus::Absent => (MarkStatus::Absent, 0),
    };
    let source = if status == MarkStatus::Present { MarkSource::Confirmed } else { MarkSource::RollCall };
    Mark { session: id(SESSION, mark.session), person: id(PERSON, mark.person), status, minutes, source }
}
