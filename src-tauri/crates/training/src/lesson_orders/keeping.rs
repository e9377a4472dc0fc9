//! Which lessons an order is about, and whether they keep it.

use super::rites::around_the_class;
use super::{LessonOrder, OrderedLessons};
use crate::calendar::DaySpan;
use crate::classes::Class;
use crate::ids::{ClassId, ProgramId, SessionId};
use crate::sessions::Session;
use crate::store::{StoreError, View};
use chrono::Datelike;
use std::collections::BTreeMap;
use timetable::{Interval, Order};

/// Two lessons of a class, and how they are to lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderedPair {
    /// Their class.
    pub class: ClassId,
    /// The first.
    pub first: SessionId,
    /// The second.
    pub second: SessionId,
    /// Whether both have a date, and stand against it.
    pub broken: bool,
    /// Whether either may come first.
    pub either_way: bool,
    /// Days between them, at least.
    pub least_days: u16,
    /// Days between them, at most.
    pub most_days: Option<u16>,
}

impl OrderedPair {
    pub(super) fn new(order: &LessonOrder, first: &Session, second: &Session) -> Self {
        let mut pair = Self {
            class: first.class,
            first: first.id,
            second: second.id,
            broken: false,
            either_way: order.either_way,
            least_days: order.least_days,
            most_days: order.most_days,
        };
        let times = when(first).zip(when(second));
        pair.broken = times.is_some_and(|(first, second)| !pair.as_order().is_kept(first, second));
        pair
    }

    /// As the engine reads it.
    pub fn as_order(&self) -> Order {
        Order {
            before: u128::from_be_bytes(self.first.0),
            after: u128::from_be_bytes(self.second.0),
            either_way: self.either_way,
            least_days: self.least_days,
            most_days: self.most_days,
        }
    }

    /// The other of its two lessons; none where it is not about this one.
    pub fn other(&self, session: SessionId) -> Option<SessionId> {
        match session {
            one if one == self.first => Some(self.second),
            one if one == self.second => Some(self.first),
            _ => None,
        }
    }
}

/// When a lesson takes place; none while it has no date or no length.
fn when(session: &Session) -> Option<Interval> {
    Interval::new(session.date?.num_days_from_ce(), session.start, session.end).ok()
}

/// The pairs of lessons of one class that its orders and its program's are about: every two that an order names.
pub(super) fn pairs(orders: &[LessonOrder], sessions: &[&Session]) -> Vec<OrderedPair> {
    let mut found = Vec::new();
    for order in orders {
        let (firsts, seconds): (Vec<&Session>, Vec<&Session>) = match order.lessons() {
            Some(OrderedLessons::Sessions { first, second, .. }) => {
                let with = |id: SessionId| sessions.iter().copied().filter(move |one| one.id == id).collect();
                (with(first), with(second))
            }
            Some(OrderedLessons::Courses { first, second, .. }) => {
                let with = |id| sessions.iter().copied().filter(move |one| one.course == Some(id)).collect();
                (with(first), with(second))
            }
            None => continue,
        };
        let both = firsts.iter().flat_map(|first| seconds.iter().map(move |second| (first, second)));
        let two = both.filter(|(first, second)| first.id != second.id);
        found.extend(two.map(|(first, second)| OrderedPair::new(order, first, second)));
    }
    found
}

/// A class's orders and its program's.
pub(crate) fn orders_of_class(view: &View<'_>, class: &Class) -> Result<Vec<LessonOrder>, StoreError> {
    view.all("WHERE class = ?1 OR program = ?2 ORDER BY id", (class.id, class.program))
}

/// The pairs of lessons of one class that anything is said about: by an order, or because it opens or closes the class.
pub(crate) fn pairs_in_class(orders: &[LessonOrder], sessions: &[&Session]) -> Vec<OrderedPair> {
    let mut found = pairs(orders, sessions);
    found.extend(around_the_class(sessions));
    found
}

/// The pairs of every class with a lesson between two days or with none yet; those of a closed or cancelled class too.
pub(crate) fn pairs_of_classes(view: &View<'_>, span: DaySpan) -> Result<Vec<OrderedPair>, StoreError> {
    let mut of_class: BTreeMap<ClassId, Vec<LessonOrder>> = BTreeMap::new();
    let mut of_program: BTreeMap<ProgramId, Vec<LessonOrder>> = BTreeMap::new();
    for order in view.all::<LessonOrder>("ORDER BY id", [])? {
        match order.lessons() {
            Some(OrderedLessons::Sessions { class, .. }) => of_class.entry(class).or_default().push(order),
            Some(OrderedLessons::Courses { program, .. }) => {
                of_program.entry(program).or_default().push(order);
            }
            None => {}
        }
    }
    let concerned = "WHERE class IN (SELECT class FROM session WHERE date IS NULL OR date BETWEEN ? AND ?) ORDER BY class";
    let sessions = view.all::<Session>(concerned, (span.from.to_string(), span.to.to_string()))?;
    let mut found = Vec::new();
    for sessions in sessions.chunk_by(|one, other| one.class == other.class) {
        let Some(class) = sessions.first().map(|session| session.class) else { continue };
        let mut orders = of_class.remove(&class).unwrap_or_default();
        if !of_program.is_empty() {
            let program = view.find::<Class>(class)?.and_then(|class| class.program);
            orders
                .extend(program.and_then(|program| of_program.get(&program)).into_iter().flatten().cloned());
        }
        found.extend(pairs_in_class(&orders, &sessions.iter().collect::<Vec<&Session>>()));
    }
    Ok(found)
}
