//! Grades of tests and papers, and who has handed in an evaluation.

use super::deciding::open_class;
use super::{Assessment, CompletionError};
use crate::enrollment::Enrollment;
use crate::ids::{ClassId, PersonId};
use crate::people::Person;
use crate::plan::BEST_GRADE;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;

/// What one person handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct NewAssessment {
    /// Who.
    pub person: PersonId,
    /// The grade of their test or paper, in tenths of a point; none takes a grade away.
    pub grade: Option<u32>,
    /// Whether they have handed in an evaluation.
    pub evaluation: bool,
}

/// What some people of a class handed in, such as a column of grades.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct AssessPeople {
    /// The class.
    pub class: ClassId,
    /// Each person's.
    pub people: Vec<NewAssessment>,
}

/// Records what people handed in: all of it, or nothing if one grade cannot be.
pub fn assess(draft: &mut Draft<'_>, assess: AssessPeople) -> Result<(), CompletionError> {
    let view = draft.view();
    let class = open_class(&view, assess.class)?;
    for new in &assess.people {
        let NewAssessment { person, grade, evaluation } = *new;
        view.find::<Enrollment>((class.id, person))?.ok_or(CompletionError::NotEnrolled)?;
        if grade.is_some_and(|grade| grade > BEST_GRADE) {
            let name = view.find::<Person>(person)?.map(|person| person.name).unwrap_or_default();
            return Err(CompletionError::GradeBeyond { name });
        }
        draft.put(&Assessment { class: class.id, person, grade, evaluation })?;
    }
    draft.count(assess.people.len());
    Ok(())
}
