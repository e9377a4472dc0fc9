//! Closing a class (结班).

use super::deciding::open_class;
use super::judging::{conditions_of, list};
use super::papers::missing;
use super::{Closing, CompletionError, CompletionQuery, Decision};
use crate::certificates;
use crate::classes::{Class, ClassState};
use crate::ids::ClassId;
use crate::rule_sets::History;
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use ts_rs::TS;

/// Which class to close.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CloseClass {
    /// Its id.
    pub class: ClassId,
}

/// Closes a class: from here on its records change only by correction. Those who complete get their certificates' numbers
/// now, when decisions have stopped going to and fro.
pub fn close(draft: &mut Draft<'_>, close: CloseClass) -> Result<(), CompletionError> {
    let view = draft.view();
    let mut class = open_class(&view, close.class)?;
    refuse_unfinished(&view, &class)?;
    let conditions = conditions_of(&view, &class)?;
    let closing = view.find::<Closing>(class.id)?.unwrap_or_default();
    draft.put(&Closing {
        class: class.id,
        closed_on: Some(draft.caller().now.date),
        grading: conditions.grading,
        pass_mark: conditions.pass_mark,
        evaluation: conditions.evaluation,
        ..closing
    })?;
    class.state = ClassState::Closed;
    class.rules_known = History::read(&view)?.latest().version;
    draft.put(&class)?;
    certificates::settle(draft, &class)?;
    draft.count(1);
    Ok(())
}

fn refuse_unfinished(view: &View<'_>, class: &Class) -> Result<(), CompletionError> {
    let today = view.caller.now.date;
    if let Some(ends) = class.ends.filter(|ends| *ends > today) {
        return Err(CompletionError::NotOver { ends });
    }
    let standing = list(view, CompletionQuery { class: class.id })?;
    let undecided = standing.rows.iter().filter(|row| row.decision.is_none()).count();
    if undecided > 0 {
        return Err(CompletionError::Undecided { people: undecided });
    }
    let unmarked =
        standing.rows.iter().find(|row| row.decision == Some(Decision::Completed) && row.unmarked > 0);
    if let Some(row) = unmarked {
        // Added or cleared since it was decided.
        return Err(CompletionError::Unmarked { name: row.name.clone(), sessions: row.unmarked });
    }
    let papers = missing(&standing.papers);
    if standing.papers_required && papers > 0 {
        return Err(CompletionError::PapersMissing { papers });
    }
    let people = make_ups_open(view, class.id)?;
    if people > 0 { Err(CompletionError::MakeUpsOpen { people }) } else { Ok(()) }
}

/// Make-ups that are arranged for sessions of a class, or in them, and not yet marked: their hours would come after the
/// closing, or never.
fn make_ups_open(view: &View<'_>, class: ClassId) -> Result<usize, StoreError> {
    let statement = "SELECT count(*) FROM make_up JOIN session AS missed ON missed.id = make_up.original
           JOIN class AS missed_class ON missed_class.id = missed.class
           JOIN session AS later ON later.id = make_up.session
         WHERE (missed.class = ?1 OR (later.class = ?1 AND missed_class.state <> ?2)) AND NOT EXISTS (
           SELECT 1 FROM mark WHERE mark.session = later.id AND mark.person = make_up.person)";
    let closed = ClassState::Closed.code();
    Ok(usize::try_from(view.number(statement, (class, closed))?).unwrap_or_default())
}
