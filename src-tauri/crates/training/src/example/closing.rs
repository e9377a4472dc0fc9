//! How classes ended: grades and evaluations handed in, the papers kept, and what was set right after the closing.

use super::Recording;
use super::names::{CLASS, PERSON, SESSION, id};
use super::year::grouped;
use crate::attendance::MarkStatus;
use crate::completion::{Assessment, Closing};
use crate::corrections::{CorrectionError, NewCorrection, WhatToCorrect, correct};
use crate::office;
use crate::plan::{Grading, Program};
use crate::store::StoreError;

/// Of the classes closed last, how many were corrected.
const CORRECTED: usize = 2;
/// Of those whose class is over and not closed, every so many has not handed in a paper yet.
const LATE_PAPERS: usize = 6;

impl Recording<'_> {
    /// Grades and evaluations of every class that is over, and what each closed one was closed by.
    pub(super) fn closings(&self) -> Result<(), StoreError> {
        let completions = grouped(&self.county.completions, |one| one.enrolment);
        for (class, people) in grouped(&self.county.enrolments, |enrolment| enrolment.class) {
            let Some(held) = self.county.classes.get(class) else { continue };
            let closed = held.state == county::ClassState::Closed;
            let over = held.days.last().is_some_and(|last| *last < self.county.today);
            let program = self.county.programs.get(held.program);
            let Some(program) = program.filter(|_| over).map(|program| self.program(held.program, program))
            else {
                continue;
            };
            let first =
                people.first().and_then(|(place, _)| completions.get(place)).and_then(|one| one.first());
            let closed_on = first.map(|(_, completion)| completion.decided).filter(|_| closed);
            self.change("completion.assess", people.len(), |draft| {
                for (place, enrolment) in people {
                    let completed = completions.get(&place).and_then(|one| one.first());
                    let certified = completed.is_some_and(|(_, one)| one.certificate.is_some());
                    let handed_in = if closed { certified } else { place % LATE_PAPERS > 0 };
                    if handed_in {
                        draft.put(&assessment(class, enrolment.person, place, &program))?;
                    }
                }
                closed_on.map_or(Ok(()), |_| {
                    draft.put(&Closing {
                        class: id(CLASS, class),
                        closed_on,
                        grading: program.grading,
                        pass_mark: program.pass_mark,
                        evaluation: program.evaluation,
                        plan: true,
                        agenda: true,
                        sign_in: true,
                        timetable: true,
                    })
                })
            })?;
        }
        Ok(())
    }

    /// A late arrival at each of the classes closed last turns out to have been in time.
    pub(super) fn corrections(&self) -> Result<(), CorrectionError> {
        let late = self.county.marks.iter().rev().filter_map(|mark| {
            let class = self.county.sessions.get(mark.session)?.class;
            let closed = self.county.classes.get(class)?.state == county::ClassState::Closed;
            (closed && matches!(mark.status, county::MarkStatus::Late(_))).then_some((class, mark))
        });
        let mut corrected = Vec::new();
        for (class, mark) in late {
            if corrected.len() == CORRECTED {
                break;
            }
            if !corrected.contains(&class) {
                corrected.push(class);
                self.correction(class, mark)?;
            }
        }
        Ok(())
    }

    fn correction(&self, class: usize, mark: &county::Mark) -> Result<(), CorrectionError> {
        self.store.write(self.caller, self.world, "corrections.correct", |draft| {
            let corrected_by = office::own_name(&draft.view())?;
            let what = WhatToCorrect::Mark {
                session: id(SESSION, mark.session),
                person: id(PERSON, mark.person),
                status: Some(MarkStatus::Present),
                minutes: 0,
            };
            let reason = "核对签到表，本人已按时签到".to_owned();
            correct(draft, NewCorrection { class: id(CLASS, class), what, reason, corrected_by })
        })?;
        Ok(())
    }
}

/// Between 70 and 95 points where there is a grade: decided by the place on the roster, the same on every machine.
fn assessment(class: usize, person: usize, place: usize, program: &Program) -> Assessment {
    let points = u32::try_from(place % 51).unwrap_or_default() * 5;
    let grade = (program.grading != Grading::Ungraded).then_some(700 + points);
    Assessment { class: id(CLASS, class), person: id(PERSON, person), grade, evaluation: program.evaluation }
}
