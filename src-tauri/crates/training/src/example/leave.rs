//! Leave asked for, decided and given back, and what was missed made up: a dozen requests, in every state.

use super::names::{CLASS, LEAVE, PERSON, SESSION, id};
use super::{ExampleError, Recording};
use crate::attendance::MarkStatus;
use crate::ids::{LeaveId, SessionId};
use crate::leave::{
    self, CaseDecision, DecideLeave, DecideLeaveCase, Leave, LeaveCasesQuery, LeaveKind, LeaveState,
    NewLeave, ReturnFromLeave, WithdrawLeave,
};
use crate::make_up::{self, AssignMakeUp, MissedQuery, OffersQuery};
use crate::store::Window;
use std::collections::{BTreeMap, BTreeSet};

/// Requests for what has been missed; the others are for what is still to come.
const TAKEN: usize = 5;
/// What becomes of those for sessions to come, one each.
const COMING: [Course; 8] = [
    Course::Wait,
    Course::HalfWay,
    Course::Wait,
    Course::Approve,
    Course::Approve,
    Course::Refuse,
    Course::Withdraw,
    Course::BackEarly,
];
/// Make-ups arranged, and how many of the missed are looked at to find them.
const MAKE_UPS: usize = 3;
const LOOKED_AT: u32 = 40;

/// How a request goes on.
#[derive(Clone, Copy)]
enum Course {
    Wait,
    HalfWay,
    Approve,
    Refuse,
    Withdraw,
    BackEarly,
}

/// Somebody's sessions to be asked for.
struct Asked {
    class: usize,
    person: usize,
    kind: LeaveKind,
    reason: &'static str,
    sessions: Vec<usize>,
}

impl Recording<'_> {
    pub(super) fn leaves(&self) -> Result<(), ExampleError> {
        let taken = self.taken();
        let coming = self.coming();
        for (place, asked) in taken.iter().enumerate() {
            let leave = self.request(place, asked)?;
            self.approve(&leave, asked.class)?;
            if place % 2 == 0 {
                self.back(&leave, None)?;
            }
        }
        for (place, (asked, course)) in coming.iter().zip(COMING).enumerate() {
            self.go_on(TAKEN + place, asked, course)?;
        }
        self.decide_a_case()?;
        self.make_ups()
    }

    /// Whoever was marked on leave in a class that is not closed, the longest first: so one is beyond the limit.
    fn taken(&self) -> Vec<Asked> {
        let mut stretches: BTreeMap<(usize, usize), (LeaveKind, Vec<usize>)> = BTreeMap::new();
        for mark in &self.county.marks {
            let kind = match mark.status {
                county::MarkStatus::SickLeave => LeaveKind::Sick,
                county::MarkStatus::PersonalLeave => LeaveKind::Personal,
                county::MarkStatus::DutyLeave => LeaveKind::Duty,
                _ => continue,
            };
            let Some(session) = self.county.sessions.get(mark.session) else { continue };
            if self.is_open(session.class) {
                let key = (session.class, mark.person);
                stretches.entry(key).or_insert_with(|| (kind, Vec::new())).1.push(mark.session);
            }
        }
        let mut asked: Vec<Asked> = stretches
            .into_iter()
            .filter(|((class, _), (_, sessions))| sessions.len() < self.sessions_of(*class).count())
            .map(|((class, person), (kind, sessions))| Asked {
                class,
                person,
                kind,
                reason: taken_for(kind),
                sessions,
            })
            .collect();
        asked.sort_by_key(|asked| (std::cmp::Reverse(asked.sessions.len()), asked.class, asked.person));
        asked.truncate(TAKEN);
        asked
    }

    /// People of classes that have sessions after today, who ask for the last of them.
    fn coming(&self) -> Vec<Asked> {
        let today = self.county.today;
        let classes: BTreeSet<usize> = (0..self.county.classes.len())
            .filter(|class| self.is_open(*class))
            .filter(|class| self.sessions_of(*class).filter(|(_, session)| session.date > today).count() >= 3)
            .take(3)
            .collect();
        let on_roster = |one: &&county::Enrolment| {
            classes.contains(&one.class) && one.state != county::EnrolmentState::Withdrawn
        };
        // Every ninth of the roster: not the ones who head every list.
        let people = self.county.enrolments.iter().filter(on_roster).skip(4).step_by(9);
        let kinds = [LeaveKind::Personal, LeaveKind::Duty, LeaveKind::Sick];
        let asked = people.zip(kinds.into_iter().cycle()).enumerate().map(|(place, (one, kind))| {
            let later = self.sessions_of(one.class).filter(|(_, session)| session.date > today);
            let sessions = later.map(|(place, _)| place).skip(place % 2).take(1 + place % 2).collect();
            Asked { class: one.class, person: one.person, kind, reason: coming_for(kind), sessions }
        });
        asked.take(COMING.len()).collect()
    }

    fn is_open(&self, class: usize) -> bool {
        let state = self.county.classes.get(class).map(|class| class.state);
        state.is_some_and(|state| state != county::ClassState::Closed)
    }

    fn sessions_of(&self, class: usize) -> impl Iterator<Item = (usize, &county::Session)> {
        self.county.sessions.iter().enumerate().filter(move |(_, session)| session.class == class)
    }

    fn go_on(&self, place: usize, asked: &Asked, course: Course) -> Result<(), ExampleError> {
        let leave = self.request(place, asked)?;
        match course {
            Course::Wait => Ok(()),
            Course::HalfWay => self.say(&leave, asked.class, true).map(|_| ()),
            Course::Approve => self.approve(&leave, asked.class),
            Course::Refuse => self.say(&leave, asked.class, false).map(|_| ()),
            Course::Withdraw => {
                let withdraw =
                    WithdrawLeave { id: leave.id, reason: "会议改期，可以按时参训".to_owned() };
                self.store.write(self.caller, self.world, "leave.withdraw", |draft| {
                    leave::withdraw(draft, withdraw)
                })?;
                Ok(())
            }
            Course::BackEarly => {
                self.approve(&leave, asked.class)?;
                self.back(&leave, asked.sessions.first().map(|session| id(SESSION, *session)))
            }
        }
    }

    fn request(&self, place: usize, asked: &Asked) -> Result<Leave, ExampleError> {
        let new = NewLeave {
            class: id(CLASS, asked.class),
            person: id(PERSON, asked.person),
            kind: asked.kind,
            reason: asked.reason.to_owned(),
            sessions: asked.sessions.iter().map(|session| id(SESSION, *session)).collect(),
        };
        let known: LeaveId = id(LEAVE, place);
        let written = self
            .store
            .write(self.caller, self.world, "leave.request", |draft| leave::request_as(draft, known, new))?;
        Ok(written.value)
    }

    fn approve(&self, leave: &Leave, class: usize) -> Result<(), ExampleError> {
        while self.say(leave, class, true)? == LeaveState::Requested {}
        Ok(())
    }

    /// The head teacher says it, as far as the example goes for everyone in the chain.
    fn say(&self, leave: &Leave, class: usize, approve: bool) -> Result<LeaveState, ExampleError> {
        let head = self.county.classes.get(class).and_then(|class| class.head_teacher);
        let name = head.and_then(|person| self.county.people.get(person)).map(|person| person.name.clone());
        let note = if approve {
            "情况属实，同意"
        } else {
            "与本班现场教学冲突，请协调后再办"
        };
        let said = DecideLeave {
            id: leave.id,
            approve,
            decided_by: name.unwrap_or_else(|| "示例管理员".to_owned()),
            note: note.to_owned(),
        };
        let written =
            self.store.write(self.caller, self.world, "leave.decide", |draft| leave::decide(draft, said))?;
        Ok(written.value.state)
    }

    fn back(&self, leave: &Leave, back: Option<SessionId>) -> Result<(), ExampleError> {
        let back = ReturnFromLeave { id: leave.id, back };
        self.store
            .write(self.caller, self.world, "leave.come_back", |draft| leave::come_back(draft, back))?;
        Ok(())
    }

    /// Of those beyond the limit one is decided, the others are left to whoever looks at the example.
    fn decide_a_case(&self) -> Result<(), ExampleError> {
        let all = LeaveCasesQuery { class: None };
        let cases = self.store.read(self.caller, |view| leave::cases(view, all))?;
        let Some(case) = cases.into_iter().next() else { return Ok(()) };
        let decided = DecideLeaveCase {
            class: case.class,
            person: case.person,
            decision: CaseDecision::Keep,
            decided_by: "分管副部长".to_owned(),
            reason: "因防汛值守请假，已安排补课，同意保留".to_owned(),
        };
        self.store.write(self.caller, self.world, "leave.decide_case", |draft| {
            leave::decide_case(draft, decided)
        })?;
        Ok(())
    }

    fn make_ups(&self) -> Result<(), ExampleError> {
        let window = Window { offset: 0, limit: LOOKED_AT };
        let query = MissedQuery { class: None, person: None, text: String::new(), open: true, window };
        let missed = self.store.read(self.caller, |view| make_up::missed(view, query))?;
        let mut arranged = 0;
        for row in missed.rows.iter().filter(|row| row.status != MarkStatus::Absent) {
            let asked = OffersQuery { original: row.session, person: row.person };
            let offers = self.store.read(self.caller, |view| make_up::offers(view, asked))?;
            let Some(offer) = offers.first() else { continue };
            let assign = AssignMakeUp { original: row.session, person: row.person, session: offer.id };
            self.store
                .write(self.caller, self.world, "make_up.assign", |draft| make_up::assign(draft, assign))?;
            arranged += 1;
            if arranged == MAKE_UPS {
                break;
            }
        }
        Ok(())
    }
}

fn taken_for(kind: LeaveKind) -> &'static str {
    match kind {
        LeaveKind::Sick => "发热就医，附医院证明",
        LeaveKind::Personal => "家中老人住院，需要陪护",
        LeaveKind::Duty => "防汛值守，单位无人可替",
    }
}

fn coming_for(kind: LeaveKind) -> &'static str {
    match kind {
        LeaveKind::Sick => "预约复查，附预约单",
        LeaveKind::Personal => "子女就学手续须本人办理",
        LeaveKind::Duty => "参加市级部门专题会议",
    }
}
