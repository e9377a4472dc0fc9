//! Replacement: someone comes in another's place, and why stays on record with both.

use super::change::{enrolled, name, refuse_decided};
use super::warning::{Elsewhere, accepting_class, given_reason};
use super::{Enrollment, EnrollmentError, EnrollmentState, EnrollmentWarning};
use crate::ids::{ClassId, PersonId};
use crate::people::Person;
use crate::store::Draft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who comes in whose place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReplacePerson {
    /// The class.
    pub class: ClassId,
    /// Who leaves.
    pub person: PersonId,
    /// Who comes.
    pub by: PersonId,
    /// Why.
    pub reason: String,
    /// Whether what speaks against the one who comes is let stand.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub accepted: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Replacement {
    /// Whether it was recorded; not while there are warnings nobody has accepted.
    pub recorded: bool,
    /// What speaks against the one who comes.
    pub warnings: Vec<EnrollmentWarning>,
}

/// Replaces a person: the one who leaves stays on record as replaced, the one who comes takes their place, group and state.
pub fn replace(draft: &mut Draft<'_>, wanted: ReplacePerson) -> Result<Replacement, EnrollmentError> {
    let view = draft.view();
    let class = accepting_class(&view, wanted.class)?;
    let reason = given_reason(&wanted.reason)?;
    if wanted.person == wanted.by {
        return Err(EnrollmentError::SamePerson);
    }
    let leaving = enrolled(&view, class.id, wanted.person)?;
    if !leaving.state.on_roster() {
        return Err(EnrollmentError::Gone { name: name(&view, wanted.person)? });
    }
    refuse_decided(&view, class.id, wanted.person)?;
    let coming = view.find::<Person>(wanted.by)?.ok_or(EnrollmentError::PersonMissing)?;
    let before = view.find::<Enrollment>((class.id, wanted.by))?;
    if before.as_ref().is_some_and(|before| before.state.on_roster()) {
        return Err(EnrollmentError::AlreadyEnrolled { name: coming.name });
    }
    let mut warnings = Elsewhere::of(&view, &class)?.warnings(&coming);
    warnings.extend(before.map(|before| EnrollmentWarning::Left { state: before.state }));
    if !warnings.is_empty() && !wanted.accepted {
        return Ok(Replacement { recorded: false, warnings });
    }
    draft.put(&Enrollment {
        person: wanted.by,
        replaces: Some(wanted.person),
        reason: reason.clone(),
        ..leaving.clone()
    })?;
    draft.put(&Enrollment { state: EnrollmentState::Replaced, reason, ..leaving })?;
    draft.count(1);
    Ok(Replacement { recorded: true, warnings })
}
