//! A unit's receipt (参训回执) on its way in: each row says of someone who was named for a class that they come, do not come, or
//! who comes in their place and why.

mod answer;
mod context;
mod judging;
mod line;
mod meant;
mod seats;
mod trouble;

pub(super) use answer::Answer;
pub(super) use trouble::{Doubt, ReceiptTrouble, Reminder};

use super::choices::{ImportChoices, ImportDecision};
use super::prepared::{Fate, Prepared, PreparedRow, Rows, unsound};
use super::trouble::{CellTrouble, Trouble};
use super::{ImportError, ImportFile};
use crate::enrollment::{ClassMention, Enrollment, EnrollmentState};
use crate::ids::{PersonId, UnitId};
use crate::people::Person;
use crate::sentence::Language;
use crate::store::View;
use context::Context;
use documents::address::Address;
use judging::{Judging, Reply};
use line::{Line, NAME};
use meant::{Called, Meant, meant};
use std::collections::{BTreeMap, BTreeSet};

/// How many of those a receipt does not mention are named.
const NAMED: usize = 6;

/// Works out what every row means for the class the file is about.
pub(super) fn prepare(
    view: &View<'_>,
    file: &ImportFile,
    choices: &ImportChoices,
) -> Result<Prepared, ImportError> {
    let chosen = choices.table(file)?;
    let context = Context::read(view, &chosen, choices)?;
    let mut troubles: Vec<CellTrouble> = chosen.missing(&[(NAME, "姓名")]).collect();
    let unreadable = troubles.len();
    let mut rows = Vec::new();
    if unreadable == 0 {
        let read = chosen.table.rows.iter();
        let lines: Vec<Line> = read.filter_map(|row| Line::read(row, &chosen, &mut troubles)).collect();
        let mut receipt = Receipt::of(&context, choices, view.caller.language, &troubles);
        rows = receipt.rows(&lines, &mut troubles);
        let header =
            chosen.table.header.iter().find(|cell| Some(cell.address.column) == chosen.mapping.column(NAME));
        troubles.extend(header.and_then(|header| receipt.unmentioned(&rows, header.address)));
        troubles.extend(receipt.over_seats(&lines, &rows));
    }
    Ok(Prepared {
        rows: Rows::Receipts(rows),
        troubles,
        unreadable,
        new_units: Vec::new(),
        unknown_units: Vec::new(),
        for_class: Some(ClassMention::of(&context.class)),
        units: context.units,
        others: BTreeMap::new(),
        passed_over: chosen.table.passed_over.len(),
        year: None,
    })
}

/// A receipt being read.
struct Receipt<'a> {
    context: &'a Context,
    choices: &'a ImportChoices,
    decisions: BTreeMap<u32, &'a ImportDecision>,
    language: Language,
    unsound: BTreeSet<u32>,
    judging: Judging<'a>,
}

/// Whom a line is about.
enum About<'a> {
    Person(&'a Person),
    Several(Vec<&'a Person>),
    Nobody,
    LeftOut,
}

impl<'a> Receipt<'a> {
    fn of(
        context: &'a Context,
        choices: &'a ImportChoices,
        language: Language,
        troubles: &[CellTrouble],
    ) -> Self {
        let (decisions, unsound) = (choices.by_row(), unsound(troubles));
        Self { context, choices, decisions, language, unsound, judging: Judging::new(context) }
    }

    fn rows(&mut self, lines: &[Line], troubles: &mut Vec<CellTrouble>) -> Vec<PreparedRow<Answer>> {
        let about: Vec<About<'a>> = lines.iter().map(|line| self.about(line, troubles)).collect();
        for (line, about) in lines.iter().zip(&about) {
            if let About::Person(person) = about {
                self.judging.frees(line, person);
            }
        }
        lines.iter().zip(about).map(|(line, about)| self.row(line, about, troubles)).collect()
    }

    fn about(&self, line: &Line, troubles: &mut Vec<CellTrouble>) -> About<'a> {
        let decision = self.decisions.get(&line.cell.row);
        if matches!(decision, Some(ImportDecision::LeaveOut)) {
            return About::LeftOut;
        }
        if self.unsound.contains(&line.cell.row) {
            return About::Nobody;
        }
        let chosen = decision.and_then(|decision| decision.same()).map(PersonId);
        if let Some(person) = chosen.and_then(|id| self.context.people.place(id)) {
            return self.context.people.person(person).map_or(About::Nobody, About::Person);
        }
        let called = Called {
            name: &line.name,
            unit: line.unit.as_deref(),
            post: line.post.as_deref(),
            within: self.context.sender,
        };
        match meant(self.context, called) {
            Meant::One(person) => About::Person(person),
            Meant::Several(people) => About::Several(people),
            Meant::Wrong(trouble) => {
                troubles.push(CellTrouble { cell: line.cell, trouble });
                About::Nobody
            }
        }
    }

    fn row(&mut self, line: &Line, about: About<'a>, troubles: &mut Vec<CellTrouble>) -> PreparedRow<Answer> {
        let (errors, questions) = (self.choices.leave_out_errors, self.choices.leave_out_questions);
        let unless = |left_out: bool, fate: Fate| if left_out { Fate::LeftOut } else { fate };
        match about {
            About::LeftOut => prepared(line, Fate::LeftOut),
            About::Nobody => prepared(line, unless(errors, Fate::Error)),
            About::Several(people) => {
                let trouble = Trouble::Several { name: line.name.clone(), count: people.len() };
                troubles.push(CellTrouble { cell: line.cell, trouble });
                let candidates = people.into_iter().map(|person| self.recorded(person)).collect();
                PreparedRow { candidates, ..prepared(line, unless(questions, Fate::Question)) }
            }
            About::Person(person) => match self.judging.reply(line, person) {
                Ok(reply) => self.answered(line, person, reply, troubles),
                Err(trouble) => {
                    troubles.push(trouble);
                    prepared(line, unless(errors, Fate::Error))
                }
            },
        }
    }

    fn answered(
        &self,
        line: &Line,
        person: &Person,
        mut reply: Reply,
        troubles: &mut Vec<CellTrouble>,
    ) -> PreparedRow<Answer> {
        troubles.append(&mut reply.warnings);
        let decided = self.decisions.contains_key(&line.cell.row);
        let before = self.context.roster.get(&person.id).map(|_| self.recorded(person));
        let is_asked = !reply.asks.is_empty() && !decided;
        if is_asked {
            troubles.append(&mut reply.asks);
        } else if !reply.asks.is_empty() {
            self.give_reason(&mut reply.enrollments);
        }
        let is_same = |one: &Enrollment| self.context.roster.get(&one.person) == Some(one);
        let fate = match &before {
            _ if is_asked && self.choices.leave_out_questions => Fate::LeftOut,
            _ if is_asked => Fate::Question,
            _ if reply.reached.is_none() && reply.enrollments.iter().all(is_same) => Fate::Unchanged,
            Some(_) => Fate::Changed,
            None => Fate::New,
        };
        let own = reply.enrollments.iter().find(|one| one.person == person.id);
        let known = before.clone().unwrap_or_else(|| self.recorded(person));
        let after = Answer {
            state: own.map(|one| one.state).or(known.state),
            reason: own.map(|one| one.reason.clone()).unwrap_or_default(),
            phone: reply.reached.as_ref().map_or(known.phone.clone(), |person| person.phone.clone()),
            replaced_by: reply.replaced_by,
            enrollments: reply.enrollments,
            reached: reply.reached,
            ..known
        };
        PreparedRow { before, after, ..prepared(line, fate) }
    }

    /// Whoever comes in against a doubt does so for a reason, and be it that their unit says so.
    fn give_reason(&self, enrollments: &mut [Enrollment]) {
        let said = match self.language {
            Language::Chinese => "按单位回执办理",
            Language::English => "As the unit's receipt says",
        };
        for one in enrollments.iter_mut().filter(|one| one.reason.is_empty()) {
            said.clone_into(&mut one.reason);
        }
    }

    /// Somebody as they stand towards the class today.
    fn recorded(&self, person: &Person) -> Answer {
        let enrollment = self.context.roster.get(&person.id);
        let instead = self.context.roster.values().find(|one| one.replaces == Some(person.id));
        let instead = instead.and_then(|one| self.context.people.place(one.person));
        let instead = instead.and_then(|place| self.context.people.person(place));
        let unit = self.context.unit_name(person.unit);
        Answer {
            state: enrollment.map(|one| one.state),
            reason: enrollment.map(|one| one.reason.clone()).unwrap_or_default(),
            replaced_by: instead.map(|person| person.name.clone()).unwrap_or_default(),
            phone: instead.unwrap_or(person).phone.clone(),
            person: person.id,
            name: person.name.clone(),
            detail: [unit, person.post.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            unit: self.context.holder(person),
            ..Answer::default()
        }
    }

    /// Those of the units that answer who wait for an answer the receipt does not give.
    fn unmentioned(&self, rows: &[PreparedRow<Answer>], header: Address) -> Option<CellTrouble> {
        let units = answering(self.context.sender, rows);
        let waits = |one: &&Enrollment| {
            one.state == EnrollmentState::Nominated && !self.judging.has_spoken_of(one.person)
        };
        let mut waiting: Vec<&Enrollment> = self.context.roster.values().filter(waits).collect();
        waiting.sort_by_key(|one| one.position);
        let people = waiting.into_iter().filter_map(|one| {
            let person = self.context.people.person(self.context.people.place(one.person)?)?;
            self.context.holder(person).filter(|unit| units.contains(unit)).map(|_| person.name.clone())
        });
        let names: Vec<String> = people.collect();
        let count = names.len();
        let names = names.into_iter().take(NAMED).collect::<Vec<_>>().join("、");
        let trouble = Trouble::Receipt(ReceiptTrouble::Unmentioned { names, count });
        (count > 0).then_some(CellTrouble { cell: header, trouble })
    }

    /// Units that have named more than their seats already.
    fn over_seats(&self, lines: &[Line], rows: &[PreparedRow<Answer>]) -> Vec<CellTrouble> {
        let mut told = BTreeSet::new();
        let answered = lines.iter().zip(rows).filter_map(|(line, row)| Some((line, row.after.unit?)));
        let over = answered.filter_map(|(line, unit)| {
            let found = self.judging.too_many(unit).filter(|_| told.insert(unit))?;
            let unit = self.context.unit_name(Some(unit));
            let trouble = ReceiptTrouble::OverSeats { unit, seats: found.seats, people: found.people };
            Some(CellTrouble { cell: line.cell, trouble: Trouble::Receipt(trouble) })
        });
        over.collect()
    }
}

/// The units whose receipt it is: the one that sends it, and those whose people it speaks of.
pub(super) fn answering(sender: Option<UnitId>, rows: &[PreparedRow<Answer>]) -> BTreeSet<UnitId> {
    let counts = |row: &&PreparedRow<Answer>| matches!(row.fate, Fate::New | Fate::Changed | Fate::Unchanged);
    rows.iter().filter(counts).filter_map(|row| row.after.unit).chain(sender).collect()
}

fn prepared(line: &Line, fate: Fate) -> PreparedRow<Answer> {
    let said = [line.unit.clone(), line.post.clone()];
    PreparedRow {
        row: line.cell.row,
        title: line.name.clone(),
        detail: said.into_iter().flatten().collect::<Vec<String>>().join(" · "),
        fate,
        before: None,
        after: Answer::default(),
        candidates: Vec::new(),
    }
}
