//! What a row of a receipt makes of a call-up, as the check shows it and as it is recorded.

use super::super::prepared::Put;
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use crate::store::{Draft, StoreError};
use serde::Serialize;

/// A row of a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub(in crate::import) struct Answer {
    /// How far the person has come.
    pub state: Option<EnrollmentState>,
    /// Why they do not come, or come all the same.
    pub reason: String,
    /// Who comes in their place.
    pub replaced_by: String,
    /// The telephone of whoever comes.
    pub phone: String,
    #[serde(skip)]
    pub person: PersonId,
    #[serde(skip)]
    pub name: String,
    #[serde(skip)]
    pub detail: String,
    /// The unit whose seat it is about.
    #[serde(skip)]
    pub unit: Option<UnitId>,
    /// The enrolments as they will be.
    #[serde(skip)]
    pub enrollments: Vec<Enrollment>,
    /// Whoever comes, with their new telephone.
    #[serde(skip)]
    pub reached: Option<Person>,
}

impl Put for Answer {
    fn put_each(
        records: &[&Self],
        draft: &mut Draft<'_>,
        before: &mut dyn FnMut() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for answer in records {
            before()?;
            answer.enrollments.iter().try_for_each(|enrollment| draft.put(enrollment))?;
            answer.reached.iter().try_for_each(|person| draft.put(person))?;
        }
        Ok(())
    }
}
