//! Undo and redo, of whatever was done last on this installation.

mod settled;

pub use settled::UndoError;

use crate::kinds::SHAPES;
use crate::store::{self, ChangeReference, Draft, StoreError, View};
use settled::refuse_settled;

pub use crate::store::UndoState;

/// What undo and redo would do next.
pub fn state(view: &View<'_>) -> Result<UndoState, StoreError> {
    store::undo_state(view)
}

/// Takes back the newest change, unless a closed class rests on it.
pub fn last(draft: &mut Draft<'_>) -> Result<ChangeReference, UndoError> {
    let target = store::undo_state(&draft.view())?.undo;
    guarded(draft, target, |draft| store::undo(draft, SHAPES))
}

/// Brings back what the newest undo took, unless its class has been closed since.
pub fn redo(draft: &mut Draft<'_>) -> Result<ChangeReference, UndoError> {
    let target = store::undo_state(&draft.view())?.redo;
    guarded(draft, target, |draft| store::redo(draft, SHAPES))
}

/// Looked at before and after: a session that was removed belongs to its class only once it is back.
fn guarded(
    draft: &mut Draft<'_>,
    target: Option<ChangeReference>,
    act: impl FnOnce(&mut Draft<'_>) -> Result<ChangeReference, StoreError>,
) -> Result<ChangeReference, UndoError> {
    let view = draft.view();
    let reached = target.map(|target| store::reached(&view, &target)).transpose()?.unwrap_or_default();
    refuse_settled(&view, &reached)?;
    let done = act(draft)?;
    refuse_settled(&draft.view(), &reached)?;
    Ok(done)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::attendance::{Mark, MarkStatus};
    use crate::classes::{Class, ClassState};
    use crate::ids::{ClassId, PersonId, SessionId};
    use crate::kinds::SCHEMA;
    use crate::rule_sets::{NewRuleVersion, adopt, begin, versions};
    use crate::sentence::{Language, Sentence};
    use crate::sessions::Session;
    use crate::store::{Key, Store, Written};
    use crate::world::{Caller, Moment, Role, Unwatched, World};
    use chrono::{Days, NaiveDate};

    struct Still;

    impl World for Still {
        fn now(&self) -> Moment {
            Moment { date: NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(), minute: 600, unix_milliseconds: 1 }
        }

        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    /// A store in which a class closed on another device has been heard of before what is done here.
    struct Desk {
        store: Store,
        _folder: tempfile::TempDir,
    }

    impl Desk {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("office.db");
            let store = Store::open(&path, Key([5; 32]), SCHEMA, &Still, &Unwatched).unwrap();
            Self { store, _folder: folder }
        }

        fn write<T>(
            &self,
            act: impl FnOnce(&mut Draft<'_>) -> Result<T, UndoError>,
        ) -> Result<Written<T>, UndoError> {
            let account = self.store.account();
            let caller =
                Caller { account, role: Role::Coordinator, language: Language::Chinese, now: Still.now() };
            self.store.write(caller, &Still, "test", act)
        }

        fn class(&self, state: ClassState, rules_known: u32) {
            let class =
                Class { id: ClassId([1; 16]), name: "甲班".into(), state, rules_known, ..Class::default() };
            self.write(|draft| Ok(draft.put(&class)?)).unwrap();
        }

        fn adopt(&self) {
            self.write(|draft| Ok(begin(draft)?)).unwrap();
            self.write(|draft| {
                let sheet = versions(&draft.view())?.remove(0).sheet;
                let mut sheet: serde_json::Value = serde_json::to_value(sheet).unwrap();
                *sheet.pointer_mut("/figures/0/value").unwrap() = "6".into();
                let (effective, sheet) =
                    (Still.now().date + Days::new(1), serde_json::from_value(sheet).unwrap());
                adopt(draft, NewRuleVersion { effective, note: String::new(), sheet }).unwrap();
                Ok(())
            })
            .unwrap();
        }
    }

    #[test]
    fn rules_that_a_closed_class_relies_on_stay() {
        let desk = Desk::new();
        desk.class(ClassState::Closed, 2);
        desk.adopt();
        let refused = desk.write(last).unwrap_err();
        assert_eq!(refused.code(), "undo.rules_relied_on", "the class was closed knowing version 2");
        let open = Desk::new();
        open.class(ClassState::Closed, 1);
        open.adopt();
        open.write(last).unwrap();
        open.write(redo).unwrap();
    }

    #[test]
    fn a_mark_of_a_class_closed_elsewhere_is_not_taken_back() {
        let desk = Desk::new();
        let session = Session { id: SessionId([2; 16]), class: ClassId([1; 16]), ..Session::default() };
        desk.write(|draft| Ok(draft.put(&session)?)).unwrap();
        let mark = Mark {
            session: session.id,
            person: PersonId([3; 16]),
            status: MarkStatus::Absent,
            ..Mark::default()
        };
        desk.class(ClassState::Closed, 1);
        desk.write(|draft| Ok(draft.put(&mark)?)).unwrap();
        assert_eq!(desk.write(last).unwrap_err().code(), "undo.class_closed", "it counts in a closed class");
        desk.class(ClassState::Confirmed, 0);
        desk.write(last).unwrap();
        desk.write(redo).unwrap();
    }
}
