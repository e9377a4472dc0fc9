//! What follows from a line of a receipt, line by line: what becomes of the one it names, and of whoever comes instead.

use super::super::trouble::{CellTrouble, Trouble};
use super::context::Context;
use super::line::{Attends, Line, Replacer};
use super::meant::{Called, Meant, against, meant, same_post};
use super::seats::{Seats, TooMany};
use super::trouble::{Doubt, ReceiptTrouble, Reminder};
use crate::enrollment::{Enrollment, EnrollmentState};
use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use documents::address::Address;
use std::collections::{BTreeMap, BTreeSet};

/// What a line would do.
#[derive(Default)]
pub(super) struct Reply {
    /// The enrolments as they would be.
    pub enrollments: Vec<Enrollment>,
    /// Whoever comes, with their new telephone.
    pub reached: Option<Person>,
    /// Who comes in the other's place.
    pub replaced_by: String,
    /// What somebody has to decide first.
    pub asks: Vec<CellTrouble>,
    /// What somebody should look at.
    pub warnings: Vec<CellTrouble>,
}

/// The lines judged so far.
pub(super) struct Judging<'a> {
    pub context: &'a Context,
    seats: Seats,
    enrolled: u32,
    position: i64,
    taken: BTreeMap<PersonId, Address>,
    /// Those whose first line has freed their seat, if it does.
    asked_to_free: BTreeSet<PersonId>,
}

impl<'a> Judging<'a> {
    pub fn new(context: &'a Context) -> Self {
        let mut seats = Seats::new(context.shares.seats.clone());
        let on_roster = context.roster.values().filter(|one| one.state.on_roster());
        let people: Vec<PersonId> = on_roster.map(|one| one.person).collect();
        let holders = people.iter().filter_map(|person| {
            let place = context.people.place(*person)?;
            context.holder(context.people.person(place)?)
        });
        holders.for_each(|unit| seats.hold(unit));
        let enrolled = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let (taken, asked_to_free) = (BTreeMap::new(), BTreeSet::new());
        Self { context, seats, enrolled, position: context.last_position, taken, asked_to_free }
    }

    /// Frees the seat of someone a line declines, before anyone takes one: the order of the lines says nothing. Only their
    /// first line counts, as any other is refused, and only if they may decline.
    pub fn frees(&mut self, line: &Line, person: &Person) {
        let is_first = self.asked_to_free.insert(person.id);
        let leaves = |one: &Enrollment| one.state.on_roster() && self.may_decline(one);
        let is_freed = is_first && self.enrolled(person.id).is_some_and(leaves);
        if line.attends == Some(Attends::Declines) && is_freed {
            self.enrolled = self.enrolled.saturating_sub(1);
            self.context.holder(person).into_iter().for_each(|unit| self.seats.free(unit));
        }
    }

    /// Whether a line has spoken of someone.
    pub fn has_spoken_of(&self, person: PersonId) -> bool {
        self.taken.contains_key(&person)
    }

    /// A unit that has more people than seats, whatever the receipt says.
    pub fn too_many(&self, unit: UnitId) -> Option<TooMany> {
        self.seats.too_many(unit)
    }

    /// What a line does with the one it names.
    pub fn reply(&mut self, line: &Line, person: &Person) -> Result<Reply, CellTrouble> {
        self.speak_of(person, line.cell)?;
        let mut reply = match (line.attends, &line.replacer) {
            (Some(Attends::Comes), _) => self.comes(line, person)?,
            (Some(Attends::Replaced), Some(replacer)) => self.replaced(line, replacer, person)?,
            (Some(Attends::Declines), _) => self.declines(line, person)?,
            _ => Reply::default(),
        };
        if let Some(post) = line.post.as_ref().filter(|post| !same_post(post, &person.post))
            && !person.post.is_empty()
            && !post.is_empty()
        {
            let trouble = ReceiptTrouble::OtherPost { name: line.name.clone(), post: person.post.clone() };
            reply.warnings.push(at(line.cell, trouble));
        }
        Ok(reply)
    }

    fn enrolled(&self, person: PersonId) -> Option<&'a Enrollment> {
        self.context.roster.get(&person)
    }

    fn comes(&mut self, line: &Line, person: &Person) -> Result<Reply, CellTrouble> {
        let (cell, name) = (line.cell, line.name.clone());
        let mut reply = Reply { reached: reached(line, person), ..Reply::default() };
        match self.enrolled(person.id) {
            Some(before) if before.state.on_roster() => {
                let is_new = before.state == EnrollmentState::Nominated;
                let state = if is_new { EnrollmentState::Confirmed } else { before.state };
                reply.enrollments = vec![Enrollment { state, ..before.clone() }];
                let known = against(self.context, person).into_iter();
                reply.warnings = known
                    .map(|one| CellTrouble { cell, trouble: Trouble::Reminder(Reminder(Box::new(one))) })
                    .collect();
            }
            before => {
                let trouble = match before {
                    Some(_) => ReceiptTrouble::LeftBefore { name },
                    None => ReceiptTrouble::NotNominated { name, class: self.context.title() },
                };
                reply.asks = vec![at(cell, trouble)];
                self.admit(person, cell, &mut reply.asks)?;
                reply.enrollments = vec![self.newcomer(person, line.reason.clone())];
            }
        }
        Ok(reply)
    }

    fn declines(&mut self, line: &Line, person: &Person) -> Result<Reply, CellTrouble> {
        let name = line.name.clone();
        let Some(before) = self.enrolled(person.id) else {
            let warnings = vec![at(line.cell, ReceiptTrouble::NothingToDecline { name })];
            return Ok(Reply { warnings, ..Reply::default() });
        };
        self.refuse_decided(line, before)?;
        let enrollment = if self.may_decline(before) {
            let (state, reason) = (EnrollmentState::Declined, line.reason.clone());
            Enrollment { state, reason, ..before.clone() }
        } else if before.state.on_roster() {
            return Err(at(line.cell, ReceiptTrouble::AlreadyThere { name }));
        } else {
            before.clone()
        };
        Ok(Reply { enrollments: vec![enrollment], ..Reply::default() })
    }

    /// Whether someone has neither begun nor left, and nothing has been decided of them.
    fn may_decline(&self, before: &Enrollment) -> bool {
        use EnrollmentState::{Confirmed, Declined, Nominated};
        let Context { marked, decided, .. } = self.context;
        matches!(before.state, Nominated | Confirmed | Declined)
            && !marked.contains(&before.person)
            && !decided.contains(&before.person)
    }

    /// What has been decided of someone stands on their enrolment, as where somebody is replaced by hand.
    fn refuse_decided(&self, line: &Line, before: &Enrollment) -> Result<(), CellTrouble> {
        if before.state.on_roster() && self.context.decided.contains(&before.person) {
            return Err(at(line.cell, ReceiptTrouble::Decided { name: line.name.clone() }));
        }
        Ok(())
    }

    fn replaced(&mut self, line: &Line, by: &Replacer, person: &Person) -> Result<Reply, CellTrouble> {
        let name = line.name.clone();
        let Some(before) = self.enrolled(person.id) else {
            let class = self.context.title();
            return Err(at(line.cell, ReceiptTrouble::ReplacesNobody { name, class }));
        };
        self.refuse_decided(line, before)?;
        let coming = self.coming(by, person)?;
        let now = self.enrolled(coming.id);
        let mut reply =
            Reply { reached: reached(line, coming), replaced_by: coming.name.clone(), ..Reply::default() };
        if now.is_some_and(|now| now.replaces == Some(person.id) && now.state.on_roster()) {
            // As it was recorded before.
            reply.enrollments = vec![before.clone()];
            return Ok(reply);
        }
        match (now.map(|now| now.state.on_roster()), before.state) {
            (Some(true), _) => {
                return Err(at(by.cell, ReceiptTrouble::OnRoster { name: by.name.clone() }));
            }
            (_, EnrollmentState::Withdrawn | EnrollmentState::Replaced) => {
                return Err(at(line.cell, ReceiptTrouble::Gone { name }));
            }
            (_, EnrollmentState::Declined) => self.admit(coming, by.cell, &mut reply.asks)?,
            _ => reply.asks = self.doubts(coming, by.cell),
        }
        if now.is_some() {
            reply.asks.push(at(by.cell, ReceiptTrouble::LeftBefore { name: by.name.clone() }));
        }
        let state = match before.state {
            EnrollmentState::Nominated | EnrollmentState::Declined => EnrollmentState::Confirmed,
            state => state,
        };
        let leaves = Enrollment { reason: line.reason.clone(), ..before.clone() };
        let comes = Enrollment { person: coming.id, replaces: Some(person.id), state, ..leaves.clone() };
        reply.enrollments = vec![comes, Enrollment { state: EnrollmentState::Replaced, ..leaves }];
        Ok(reply)
    }

    /// Who comes in someone's place: one person of the same unit, of whom no other line speaks.
    fn coming(&mut self, by: &Replacer, person: &Person) -> Result<&'a Person, CellTrouble> {
        let called = Called {
            name: &by.name,
            unit: by.unit.as_deref(),
            post: by.post.as_deref(),
            within: self.context.holder(person),
        };
        let coming = match meant(self.context, called) {
            Meant::One(coming) => coming,
            Meant::Several(people) => {
                let trouble = Trouble::PersonSeveral { name: by.name.clone(), count: people.len() };
                return Err(CellTrouble { cell: by.cell, trouble });
            }
            Meant::Wrong(trouble) => return Err(CellTrouble { cell: by.cell, trouble }),
        };
        if coming.id == person.id {
            return Err(at(by.cell, ReceiptTrouble::ReplacedBySelf { name: by.name.clone() }));
        }
        self.speak_of(coming, by.cell)?;
        Ok(coming)
    }

    /// No two lines speak of one person.
    fn speak_of(&mut self, person: &Person, cell: Address) -> Result<(), CellTrouble> {
        if let Some(other) = self.taken.get(&person.id) {
            let trouble = Trouble::Taken { name: person.name.clone(), cell: *other };
            return Err(CellTrouble { cell, trouble });
        }
        self.taken.insert(person.id, cell);
        Ok(())
    }

    /// One more takes a seat of their unit; asks where the class is full or something speaks against it.
    fn admit(
        &mut self,
        person: &Person,
        cell: Address,
        asks: &mut Vec<CellTrouble>,
    ) -> Result<(), CellTrouble> {
        if let Some(unit) = self.context.holder(person)
            && let Err(TooMany { seats, people }) = self.seats.take(unit)
        {
            let unit = self.context.unit_name(Some(unit));
            return Err(at(cell, ReceiptTrouble::BeyondSeats { unit, seats, people }));
        }
        self.enrolled += 1;
        let (capacity, people) = (self.context.class.capacity, self.enrolled);
        if capacity > 0 && people > capacity {
            asks.push(at(cell, ReceiptTrouble::Full { capacity, people }));
        }
        asks.extend(self.doubts(person, cell));
        Ok(())
    }

    fn doubts(&self, person: &Person, cell: Address) -> Vec<CellTrouble> {
        let doubt = |one| CellTrouble { cell, trouble: Trouble::Doubt(Doubt(Box::new(one))) };
        against(self.context, person).into_iter().map(doubt).collect()
    }

    /// Whoever comes in newly stands last; who left before comes back to their place.
    fn newcomer(&mut self, person: &Person, reason: String) -> Enrollment {
        let state = EnrollmentState::Confirmed;
        if let Some(before) = self.enrolled(person.id) {
            return Enrollment { state, reason, replaces: None, ..before.clone() };
        }
        self.position += 1;
        let (class, position) = (self.context.class.id, self.position);
        Enrollment { class, person: person.id, state, reason, position, ..Enrollment::default() }
    }
}

/// Whoever comes, if the line gives another telephone than the one on record.
fn reached(line: &Line, person: &Person) -> Option<Person> {
    let phone = line.phone.as_ref().filter(|phone| **phone != person.phone)?;
    Some(Person { phone: phone.clone(), ..person.clone() })
}

fn at(cell: Address, trouble: ReceiptTrouble) -> CellTrouble {
    CellTrouble { cell, trouble: Trouble::Receipt(trouble) }
}
