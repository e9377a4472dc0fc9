//! The store's own promises, on a record made for the purpose.
use super::*;
use crate::sentence::Language;
use crate::world::{Moment, Role, Unwatched};
use std::sync::atomic::{AtomicU64, Ordering};

crate::ids!(NoteId);
crate::record! {
    /// A note.
    pub struct Note [id: NoteId] in "note" as 900 {
        /// What it says.
        text: String = 1,
        /// How much.
        amount: u32 = 2,
        /// Kept together with `end`.
        start: u32 = 3,
        /// Kept together with `start`.
        end: u32 = 4,
    }
    /// Some of a note.
    pub struct NotePatch;
    together [&["start", "end"]];
    indexes ["text"];
    derived shout => ["loud TEXT"];
}

fn shout(note: &Note) -> Vec<journal::Value> {
    vec![journal::Value::Text(note.text.to_uppercase())]
}

static SHAPES: [Shape; 1] = [Note::SHAPE];
const SCHEMA: Schema = Schema { shapes: &SHAPES, teach: |_| Ok(()) };

/// A world whose clock and dice a test holds.
struct TestWorld(AtomicU64);

impl World for TestWorld {
    fn now(&self) -> Moment {
        Moment {
            date: chrono::NaiveDate::default(),
            minute: 0,
            unix_milliseconds: self.0.load(Ordering::Relaxed),
        }
    }

    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = (self.0.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8;
        }
    }
}

struct Desk {
    folder: tempfile::TempDir,
    world: TestWorld,
    store: Option<Store>,
}

impl Desk {
    fn new() -> Self {
        let mut desk =
            Self { folder: tempfile::tempdir().unwrap(), world: TestWorld(AtomicU64::new(1)), store: None };
        desk.reopen();
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("office.db")
    }

    fn reopen(&mut self) {
        self.store = None;
        self.store = Some(Store::open(&self.path(), Key([5; 32]), SCHEMA, &self.world, &Unwatched).unwrap());
    }

    fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    fn caller(&self) -> Caller {
        let account = self.store().account();
        Caller { account, role: Role::Coordinator, language: Language::Chinese, now: self.world.now() }
    }

    fn write<T>(
        &self,
        act: impl FnOnce(&mut Draft<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.store().write(self.caller(), &self.world, "note.test", act)
    }

    fn note(&self, text: &str) -> Note {
        let written = self.write(|draft| {
            let note = Note { id: draft.new_id(), text: text.into(), start: 1, end: 2, ..Note::default() };
            draft.put(&note)?;
            Ok(note)
        });
        written.unwrap().value
    }

    fn edit(&self, id: NoteId, patch: NotePatch) -> Option<Note> {
        self.write(|draft| draft.edit::<Note>(id, patch)).unwrap().value
    }

    fn find(&self, id: NoteId) -> Option<Note> {
        self.store().read(self.caller(), |view| view.find::<Note>(id)).unwrap()
    }

    fn undo(&self) -> Result<Written<ChangeReference>, StoreError> {
        self.write(|draft| undo(draft, &SHAPES))
    }

    fn redo(&self) -> Result<Written<ChangeReference>, StoreError> {
        self.write(|draft| redo(draft, &SHAPES))
    }

    fn assert_sound(&self) {
        let found = self.store().verify(self.caller(), &Unwatched).unwrap();
        assert!(found.sound(), "the database verifies: {found:?}");
    }
}

fn text(text: &str) -> NotePatch {
    NotePatch { text: Some(text.into()), ..NotePatch::default() }
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let mut desk = Desk::new();
    let note = desk.note("first");
    desk.reopen();
    assert_eq!(desk.find(note.id), Some(note), "kept");
    desk.assert_sound();
}

#[test]
fn a_failed_act_leaves_nothing() {
    let desk = Desk::new();
    let outcome: Result<Written<()>, _> = desk.write(|draft| {
        draft.put(&Note { id: NoteId([7; 16]), text: "half".into(), ..Note::default() })?;
        Err(StoreError::Cancelled)
    });
    assert_eq!(outcome, Err(StoreError::Cancelled), "refused");
    assert_eq!(desk.find(NoteId([7; 16])), None, "and nothing is half-done");
    desk.assert_sound();
}

#[test]
fn an_act_that_changes_nothing_is_no_change() {
    let desk = Desk::new();
    let note = desk.note("same");
    let written = desk.write(|draft| draft.edit::<Note>(note.id, text("same"))).unwrap();
    assert_eq!(written.change, None, "no entry, no change, nothing to undo");
}

#[test]
fn undo_and_redo_walk_back_and_forth_across_restarts() {
    let mut desk = Desk::new();
    let note = desk.note("one");
    desk.edit(note.id, text("two"));
    desk.edit(note.id, text("three"));
    let shown = |desk: &Desk| desk.find(note.id).map(|note| note.text);
    desk.undo().unwrap();
    desk.reopen();
    desk.undo().unwrap();
    assert_eq!(shown(&desk).as_deref(), Some("one"), "two steps back");
    desk.undo().unwrap();
    assert_eq!(shown(&desk), None, "and before it was made it was not there");
    assert_eq!(desk.undo().unwrap_err(), StoreError::NothingToUndo, "the beginning");
    desk.redo().unwrap();
    desk.redo().unwrap();
    desk.reopen();
    assert_eq!(shown(&desk).as_deref(), Some("two"), "forward again");
    desk.undo().unwrap();
    assert_eq!(shown(&desk).as_deref(), Some("one"), "a redo can be undone");
    desk.redo().unwrap();
    desk.redo().unwrap();
    assert_eq!(shown(&desk).as_deref(), Some("three"), "to the end");
    assert_eq!(desk.redo().unwrap_err(), StoreError::NothingToRedo, "the end");
    desk.undo().unwrap();
    desk.edit(note.id, text("four"));
    assert_eq!(desk.redo().unwrap_err(), StoreError::NothingToRedo, "a new act ends the redo");
    desk.assert_sound();
}

#[test]
fn undo_is_refused_where_someone_has_changed_the_value_since() {
    let desk = Desk::new();
    let note = desk.note("one");
    desk.edit(note.id, text("two"));
    let first = desk.store().read(desk.caller(), undo_state).unwrap().undo.unwrap();
    desk.edit(note.id, text("three"));
    let refused: Result<Written<ChangeReference>, _> =
        desk.write(|draft| undo::take_back(draft, &SHAPES, first));
    assert_eq!(refused.unwrap_err(), StoreError::ChangedSince { count: 1 }, "the later value is not lost");
}

#[test]
fn undo_brings_back_what_was_shown_whether_typed_or_read_from_a_file() {
    let desk = Desk::new();
    let note = desk.note("typed");
    for read in ["first file", "second file"] {
        let from_file = desk.write(|draft| {
            draft.from_a_file();
            draft.edit::<Note>(note.id, text(read))
        });
        assert_eq!(
            from_file.unwrap().value.map(|note| note.text).as_deref(),
            Some(read),
            "the newest is shown"
        );
    }
    desk.edit(note.id, NotePatch { amount: Some(5), ..text("corrected") });
    let lines = desk.store().read(desk.caller(), |view| history(view, &Note::SHAPE, &note.entity())).unwrap();
    let told = lines.first().unwrap().fields.iter().find(|change| change.field == "text").unwrap();
    assert_eq!(told.before.as_deref(), Some("second file"), "history tells what stood there");
    for shown in ["second file", "first file", "typed"] {
        desk.undo().unwrap();
        assert_eq!(desk.find(note.id).map(|note| note.text).as_deref(), Some(shown), "step by step");
    }
    desk.assert_sound();
}

#[test]
fn a_removed_record_comes_back_whole() {
    let desk = Desk::new();
    let note = desk.note("kept");
    desk.write(|draft| draft.remove(&note)).unwrap();
    assert_eq!(desk.find(note.id), None, "gone");
    desk.undo().unwrap();
    assert_eq!(desk.find(note.id), Some(note), "back");
}

#[test]
fn fields_that_belong_together_are_recorded_together() {
    let desk = Desk::new();
    let note = desk.note("slot");
    desk.edit(note.id, NotePatch { start: Some(9), ..NotePatch::default() });
    let lines = desk.store().read(desk.caller(), |view| history(view, &Note::SHAPE, &note.entity())).unwrap();
    let fields: Vec<&str> =
        lines.first().unwrap().fields.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["start", "end"], "the other half goes with it");
}

#[test]
fn history_shows_old_and_new() {
    let desk = Desk::new();
    let note = desk.note("old");
    desk.edit(note.id, text("new"));
    let lines = desk.store().read(desk.caller(), |view| history(view, &Note::SHAPE, &note.entity())).unwrap();
    let newest = lines.first().unwrap().fields.first().unwrap();
    assert_eq!(
        (newest.before.as_deref(), newest.after.as_deref()),
        (Some("old"), Some("new")),
        "newest first"
    );
}

#[test]
fn a_second_window_is_refused() {
    let desk = Desk::new();
    let second = Store::open(&desk.path(), Key([5; 32]), SCHEMA, &desk.world, &Unwatched);
    assert_eq!(second.err(), Some(StoreError::InUse), "one window at a time");
}

#[test]
fn another_key_is_refused_and_harms_nothing() {
    let mut desk = Desk::new();
    let note = desk.note("secret");
    desk.store = None;
    let other = Store::open(&desk.path(), Key([6; 32]), SCHEMA, &desk.world, &Unwatched);
    assert_eq!(other.err(), Some(StoreError::WrongKey), "encrypted");
    desk.reopen();
    assert_eq!(desk.find(note.id), Some(note), "intact");
}

#[test]
fn a_rebuild_makes_the_same_projection() {
    let desk = Desk::new();
    let note = desk.note("again");
    desk.edit(note.id, text("changed"));
    desk.store().rebuild(&Unwatched).unwrap();
    desk.assert_sound();
    assert_eq!(desk.find(note.id).map(|note| note.text).as_deref(), Some("changed"), "same value");
}

#[test]
fn a_database_of_an_earlier_format_comes_over_whole() {
    let to_2 = include_str!("to_2.sql");
    let to_1 = [to_2, include_str!("to_1.sql")].concat();
    for (format, steps) in [("with its entries indexed", to_2), ("with changes and entries apart", &to_1)] {
        let mut desk = Desk::new();
        let (note, gone) = (desk.note("old"), desk.note("gone"));
        desk.edit(note.id, text("new"));
        desk.write(|draft| draft.remove(&gone)).unwrap();
        locked(&desk.store().writer).execute_batch(steps).unwrap();
        desk.reopen();
        desk.assert_sound();
        assert_eq!(desk.find(note.id).map(|note| note.text).as_deref(), Some("new"), "{format}: as before");
        assert_eq!(desk.find(gone.id), None, "{format}: what was removed stays so");
        let look = |view: &View<'_>| history(view, &Note::SHAPE, &note.entity());
        assert_eq!(desk.store().read(desk.caller(), look).unwrap().len(), 2, "{format}: with its history");
        desk.undo().unwrap();
        assert_eq!(desk.find(gone.id), Some(gone), "{format}: and the removal can still be taken back");
        desk.edit(note.id, text("newer"));
        desk.assert_sound();
    }
}

#[test]
fn what_one_act_says_twice_of_a_record_is_no_dispute() {
    let desk = Desk::new();
    let id = NoteId([7; 16]);
    desk.write(|draft| {
        draft.put(&Note { id, text: "first".into(), ..Note::default() })?;
        draft.put(&Note { id, text: "second".into(), ..Note::default() })?;
        draft.edit::<Note>(id, NotePatch { amount: Some(3), ..NotePatch::default() })
    })
    .unwrap();
    let found = desk.find(id).unwrap();
    assert_eq!((found.text.as_str(), found.amount), ("second", 3), "the last word counts");
    let disputed = |view: &View<'_>| view.number("SELECT disputed FROM note", []);
    assert_eq!(desk.store().read(desk.caller(), disputed).unwrap(), 0, "and nobody contradicts anybody");
    desk.assert_sound();
    desk.undo().unwrap();
    assert_eq!(desk.find(id), None, "one undo takes all of it back");
}

#[test]
fn a_rebuild_mends_the_list_of_a_records_entries() {
    for damage in [
        "UPDATE line SET before_change = NULL, before_position = NULL WHERE position = 0",
        "UPDATE line SET settles = 1 WHERE before_change IS NOT NULL",
        "DELETE FROM unshown",
        "UPDATE note SET newest_change = newest_change - 1",
    ] {
        let desk = Desk::new();
        let (note, gone) = (desk.note("one"), desk.note("gone"));
        desk.edit(note.id, text("two"));
        desk.edit(note.id, NotePatch { amount: Some(5), ..NotePatch::default() });
        desk.write(|draft| draft.remove(&gone)).unwrap();
        locked(&desk.store().writer).execute(damage, []).unwrap();
        let found = desk.store().verify(desk.caller(), &Unwatched).unwrap();
        assert!(!found.sound(), "{damage}: is noticed");
        desk.store().rebuild(&Unwatched).unwrap();
        desk.assert_sound();
        desk.undo().unwrap();
        assert_eq!(desk.find(gone.id), Some(gone), "{damage}: and every entry is found again");
    }
}

#[test]
fn tampering_with_a_row_or_an_entry_is_found() {
    for (statement, what) in [
        ("UPDATE note SET text = 'forged'", "the projection"),
        (
            "UPDATE line SET body = (SELECT body FROM line WHERE change % 2 = 0 AND position = 0) WHERE position = 0",
            "an entry",
        ),
        ("DELETE FROM line WHERE change % 2 = 0", "a missing change"),
        ("INSERT INTO note (id, text, disputed) VALUES (zeroblob(16), 'extra', 0)", "a row nobody recorded"),
    ] {
        let desk = Desk::new();
        desk.note("true");
        desk.note("also true");
        locked(&desk.store().writer).execute(statement, []).unwrap();
        let found = desk.store().verify(desk.caller(), &Unwatched).unwrap();
        assert!(!found.sound(), "{what} is noticed");
    }
}
