//! A draft: a change being made. What it puts is projected at once, so that the rules see their own writes;
//! it is kept as a whole when the call succeeds and lost as a whole when it does not.

use super::feed::Head;
use super::fresh::Fresh;
use super::journal_table::{NewLine, Place, Reader};
use super::projection::{Newest, Projector};
use super::record::{Column, Patch, Record, RecordIdOf, Shape};
use super::{Feed, FieldChange, RecordId, StoreError, View, history, journal_table};
use crate::ids::ClassId;
use crate::world::{Caller, Role, World};
use journal::{
    Chain, DeviceKey, EntityId, Entry, EntryId, Header, HybridTime, Label, REMOVED, Recorded, Registers,
    Stamp, Standing, Tag, Value,
};
use rusqlite::Connection;
use std::cell::Cell;
use std::collections::BTreeSet;

/// A change being made, inside its transaction.
pub struct Draft<'a> {
    sql: &'a Connection,
    key: &'a DeviceKey,
    caller: Caller,
    standing: Standing,
    world: &'a dyn World,
    feed: Feed,
    head: Head,
    number: i64,
    sequence: u64,
    time: HybridTime,
    position: u32,
    chain: Chain,
    projector: Projector<'a>,
    label: Label,
    counted: bool,
    undoes: Option<u64>,
    touched: BTreeSet<&'static str>,
    corrects: Option<ClassId>,
    corrected: Vec<(&'static str, FieldChange)>,
}

/// What the journal says about an entity, as far as it is in force.
pub(super) struct Known {
    pub entries: Vec<Recorded>,
    newest: Newest,
}

/// What a finished draft leaves behind.
pub(super) struct Finished {
    pub label: Label,
    pub touched: BTreeSet<&'static str>,
    pub sequence: u64,
    pub feed: Feed,
}

impl<'a> Draft<'a> {
    pub(super) fn begin(
        sql: &'a Connection,
        key: &'a DeviceKey,
        caller: Caller,
        world: &'a dyn World,
        code: &str,
    ) -> Result<Self, StoreError> {
        let feed = Feed::own(sql)?;
        let head = feed.head(sql)?;
        let (sequence, time) = (head.sequence + 1, head.clock.next(caller.now.unix_milliseconds));
        let number = journal_table::change_number(feed.number, sequence);
        let label = Label { code: code.to_owned(), count: 0 };
        let (chain, touched) = (Chain::resume(head.hash), BTreeSet::new());
        Ok(Self {
            sql,
            key,
            caller,
            standing: caller.standing(),
            world,
            feed,
            head,
            number,
            sequence,
            time,
            position: 0,
            chain,
            projector: Projector::new(sql),
            label,
            counted: false,
            undoes: None,
            touched,
            corrects: None,
            corrected: Vec::new(),
        })
    }

    /// The database as this draft has made it so far.
    #[must_use]
    pub fn view(&self) -> View<'a> {
        View { sql: self.sql, caller: self.caller, corrects: self.corrects }
    }

    /// Who is calling.
    #[must_use]
    pub fn caller(&self) -> Caller {
        self.caller
    }

    /// Takes the caller down to this role: what they may do is known once their account has been read in here.
    pub fn act_as(&mut self, role: Role) {
        self.caller.role = role;
        self.standing = self.caller.standing();
    }

    /// A new random id.
    #[must_use]
    pub fn new_id<I: RecordId>(&self) -> I {
        let mut bytes = [0; 16];
        self.world.fill(&mut bytes);
        I::from_bytes(bytes)
    }

    /// Ids for records made by the thousand: the first is random, each of the others is the next one. Rows whose keys ascend
    /// are laid one behind the other instead of all over their tables.
    pub fn ids_in_a_row(&self) -> impl Fn() -> [u8; 16] {
        let mut first = [0; 16];
        self.world.fill(&mut first);
        let next = Cell::new(u128::from_be_bytes(first));
        move || next.replace(next.get().wrapping_add(1)).to_be_bytes()
    }

    /// How many things this change is about, for its label; the number of entries unless said.
    pub fn count(&mut self, things: usize) {
        self.label.count = u32::try_from(things).unwrap_or(u32::MAX);
        self.counted = true;
    }

    /// What this change puts comes out of a file: where people at other devices have typed something else, that is shown.
    /// To be said before anything is put.
    pub fn from_a_file(&mut self) {
        self.standing = Standing::Import;
    }

    /// From here on what is put corrects a closed class, and each field's old and new value is kept.
    pub(crate) fn begin_correcting(&mut self, class: ClassId) {
        self.corrects = Some(class);
    }

    /// Ends the correcting: what has changed, each field with its table.
    pub(crate) fn end_correcting(&mut self) -> Vec<(&'static str, FieldChange)> {
        self.corrects = None;
        std::mem::take(&mut self.corrected)
    }

    pub(super) fn takes_back(&mut self, sequence: u64, label: Label) {
        self.undoes = Some(sequence);
        self.label = label;
        self.counted = true;
    }

    /// Records what differs between the record and what is shown now; nothing if nothing does.
    /// A record that was removed comes back.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<(), StoreError> {
        let entity = record.entity();
        let shape = R::SHAPE;
        let known = self.known(&shape, &entity)?;
        let registers = Registers::of(&known.entries);
        let mut fields = changed_fields(&shape, record.values(), &registers);
        if *registers.shown(REMOVED) != Value::Null {
            fields.insert(0, (REMOVED, Value::Null));
        }
        self.set(&shape, &entity, fields, known)
    }

    /// Records what has been worked out of a record, if nothing is known of it indeed; else it is put as ever.
    pub(crate) fn put_fresh<R: Record>(
        &mut self,
        record: &R,
        fresh: Option<Fresh>,
    ) -> Result<(), StoreError> {
        let Some(Fresh { entity, body, row }) = fresh else { return self.put(record) };
        let newest = self.projector.newest(Some(&R::SHAPE), R::SHAPE.kind, &entity)?;
        if newest.place.is_some() || self.corrects.is_some() {
            return self.put(record);
        }
        let place = self.append(&R::SHAPE, &entity, None, false, &body)?;
        Ok(self.projector.write(&R::SHAPE, row, place)?)
    }

    /// Changes the given fields of a record and returns it as it is now; None if there is no such record.
    pub fn edit<R: Record + RecordIdOf>(
        &mut self,
        id: R::Id,
        patch: impl Patch<R>,
    ) -> Result<Option<R>, StoreError> {
        let Some(mut record) = self.view().find::<R>(id)? else { return Ok(None) };
        patch.apply(&mut record);
        self.put(&record)?;
        Ok(Some(record))
    }

    /// Removes a record; its values stay in the journal, so that the removal can be taken back.
    pub fn remove<R: Record>(&mut self, record: &R) -> Result<(), StoreError> {
        let entity = record.entity();
        let known = self.known(&R::SHAPE, &entity)?;
        self.set(&R::SHAPE, &entity, vec![(REMOVED, Value::Integer(1))], known)
    }

    /// What is in force of an entity, this draft's own entries among it.
    pub(super) fn known(&mut self, shape: &Shape, entity: &EntityId) -> Result<Known, StoreError> {
        let newest = self.projector.newest(Some(shape), shape.kind, entity)?;
        let entries = match newest.place {
            Some(_) => Reader::making(self.sql, self.stamp()).in_force(newest.place)?,
            None => Vec::new(),
        };
        Ok(Known { entries, newest })
    }

    /// Appends one entry that replaces what is known of these fields, and projects the entity.
    pub(super) fn set(
        &mut self,
        shape: &Shape,
        entity: &EntityId,
        fields: Vec<(Tag, Value)>,
        mut known: Known,
    ) -> Result<(), StoreError> {
        if fields.is_empty() {
            return Ok(());
        }
        let registers = Registers::of(&known.entries);
        self.correct(shape, &fields, &registers);
        let tags: Vec<Tag> = fields.iter().map(|(tag, _)| *tag).collect();
        let entry = Entry { fields, replaces: registers.replaced_by_setting(&tags) };
        let body = entry.encode();
        let id = EntryId::of(self.feed.device, self.sequence, self.position, &body);
        known.entries.push(Recorded { id, stamp: self.stamp(), entry });
        let registers = Registers::of(&known.entries);
        let before = known.newest;
        let settles = before.place.is_some() && registers.rest_on(id);
        let place = self.append(shape, entity, before.place, settles, &body)?;
        Ok(self.projector.project(shape, entity, &registers, before, place)?)
    }

    /// Adds an entry's line and its link of the chain.
    fn append(
        &mut self,
        shape: &Shape,
        entity: &EntityId,
        before: Option<Place>,
        settles: bool,
        body: &[u8],
    ) -> Result<Place, StoreError> {
        let place = Place { change: self.number, position: self.position };
        let line = NewLine { place, kind: shape.kind, entity, before, settles, body };
        journal_table::append(self.sql, &line)?;
        self.chain.entry(shape.kind, entity, body);
        self.position += 1;
        self.touched.insert(shape.table);
        Ok(place)
    }

    /// Within a correction: keeps what each field is set from and to.
    fn correct(&mut self, shape: &Shape, fields: &[(Tag, Value)], registers: &Registers) {
        if self.corrects.is_none() {
            return;
        }
        let changes = fields
            .iter()
            .map(|(tag, value)| history::change_of(shape, *tag, registers.shown(*tag), value))
            .filter(|change| change.before != change.after);
        self.corrected.extend(changes.map(|change| (shape.table, change)));
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            time: self.time,
            author: self.caller.account,
            standing: self.standing,
            device: self.feed.device,
            sequence: self.sequence,
        }
    }

    /// Writes the change's header, closes the chain and signs its head. None if nothing was put.
    pub(super) fn finish(mut self) -> Result<Option<Finished>, StoreError> {
        if self.position == 0 {
            return Ok(None);
        }
        if !self.counted {
            self.label.count = self.position;
        }
        let header = Header {
            time: self.time,
            author: self.caller.account,
            standing: self.standing,
            label: self.label.clone(),
            undoes: self.undoes,
        }
        .encode();
        journal_table::append_header(self.sql, self.number, &header)?;
        let head = self.chain.close(self.sequence, &header);
        self.feed.advance(self.sql, self.key, &self.head, head)?;
        let (label, touched, sequence, feed) = (self.label, self.touched, self.sequence, self.feed);
        Ok(Some(Finished { label, touched, sequence, feed }))
    }
}

/// The fields whose value differs from the one shown, and with each the fields it must stay together with.
pub(super) fn changed_fields(shape: &Shape, values: Vec<Value>, registers: &Registers) -> Vec<(Tag, Value)> {
    let differs = |column: &Column, value: &Value| registers.shown(column.tag) != value;
    let pairs = shape.columns.iter().zip(&values);
    let differing: Vec<&str> =
        pairs.filter(|(column, value)| differs(column, value)).map(|(column, _)| column.name).collect();
    let is_touched = |group: &&&[&str]| group.iter().any(|name| differing.contains(name));
    let touched: Vec<_> = shape.together.iter().filter(is_touched).collect();
    let belongs = |column: &Column, value: &Value| {
        differs(column, value) || touched.iter().any(|group| group.contains(&column.name))
    };
    let changed = shape.columns.iter().zip(values).filter(|(column, value)| belongs(column, value));
    changed.map(|(column, value)| (column.tag, value)).collect()
}
