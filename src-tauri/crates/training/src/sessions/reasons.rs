//! Reasons for which clashes were let stand: each speaks of where a session was, and goes when the session does.

use super::{ClashKind, ClashOverride, Session};
use crate::ids::SessionId;
use crate::store::{Draft, StoreError, View};

/// The reasons given about a session, on either side, that say nothing about where it goes now.
pub(super) fn outdated(
    view: &View<'_>,
    before: &Session,
    after: &Session,
) -> Result<Vec<ClashOverride>, StoreError> {
    let given = view.all::<ClashOverride>("WHERE session = ?1 OR other = ?1", [before.id])?;
    Ok(given.into_iter().filter(|reason| !still_holds(reason.kind, before, after)).collect())
}

/// Takes back the reasons that moving a session makes void.
pub(crate) fn forget_outdated(
    draft: &mut Draft<'_>,
    before: &Session,
    after: &Session,
) -> Result<(), StoreError> {
    outdated(&draft.view(), before, after)?.iter().try_for_each(|reason| draft.remove(reason))
}

/// Whether a reason is about this clash, whichever side it was given on.
pub(super) fn is_about(
    reason: &ClashOverride,
    kind: ClashKind,
    session: SessionId,
    other: Option<SessionId>,
) -> bool {
    let sides = (Some(reason.session), reason.other);
    reason.kind == kind && (sides == (Some(session), other) || sides == (other, Some(session)))
}

/// Whether what was let stand is the same after a move. A longer or later session of the same day still meets the other one.
fn still_holds(kind: ClashKind, before: &Session, after: &Session) -> bool {
    let (same_day, same_venue) = (before.date == after.date, before.venue == after.venue);
    let same_speakers = before.speakers() == after.speakers();
    match kind {
        ClashKind::Load | ClashKind::QuarterLoad => same_speakers,
        ClashKind::Capacity | ClashKind::Equipment | ClashKind::Suspended | ClashKind::Safety => same_venue,
        ClashKind::Closed => same_venue && (before.start, before.end) == (after.start, after.end),
        ClashKind::Day | ClashKind::Class | ClashKind::People | ClashKind::Order => same_day,
        ClashKind::Away | ClashKind::Trainer => same_day && same_speakers,
        ClashKind::Venue | ClashKind::Travel => same_day && same_venue,
    }
}
