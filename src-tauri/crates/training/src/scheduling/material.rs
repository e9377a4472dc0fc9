//! What there is to schedule with: the office's classes, courses, trainers, venues, days, and who is in what.

use super::dates::ProposedDates;
use crate::calendar::{DaySpan, SpecialDays, special_days};
use crate::classes::{Class, ClassState};
use crate::courses::Course;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, CourseId, SessionId, TrainerId, VenueId};
use crate::lesson_orders::{OrderedPair, pairs_of_classes};
use crate::sessions::{Session, SessionRow, rows};
use crate::store::{StoreError, View};
use crate::trainers::{Trainer, TrainerAbsence, absences_between, quarter_around};
use crate::venues::{Venue, needed};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use timetable::{Id, Resource, SharedPeople};
use ts_rs::TS;

/// Why a session stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeldFast {
    /// Its class is closed or cancelled.
    Closed,
    /// It has marks.
    Marked,
    /// Its day is over.
    Over,
    /// Somebody has pinned it.
    Pinned,
    /// A clash of it was let stand, with a reason.
    LetStand,
}

/// Everything a plan between two days is made from.
#[derive(Clone)]
pub(super) struct Material {
    pub today: NaiveDate,
    /// The first day looked at.
    pub from: NaiveDate,
    /// The last day looked at.
    pub to: NaiveDate,
    pub classes: BTreeMap<ClassId, Class>,
    pub courses: BTreeMap<CourseId, Course>,
    pub trainers: BTreeMap<TrainerId, Trainer>,
    pub venues: BTreeMap<VenueId, Venue>,
    pub days: SpecialDays,
    /// Every session of the quarters the two days lie in and of those between, and every one without a date.
    pub sessions: BTreeMap<SessionId, SessionRow>,
    /// Sessions a clash of which was let stand: they stay where they are.
    pub let_stand: BTreeSet<SessionId>,
    pub shared: SharedPeople,
    /// When trainers cannot come.
    pub away: BTreeMap<TrainerId, Vec<TrainerAbsence>>,
    /// What comes before what, by whom it was asked.
    pub orders: Vec<OrderedPair>,
    /// Sessions of other quarters that something here must come before or after.
    pub far: Vec<Session>,
    /// Whoever is to be replaced where they teach with others; none where nobody is.
    pub replaced: Option<TrainerId>,
    /// Classes the plan gives other days: where their sessions are now is no place for them any more.
    pub redated: BTreeSet<ClassId>,
}

impl Material {
    pub(super) fn read(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Result<Self, StoreError> {
        let between = "WHERE (session.date IS NULL OR session.date BETWEEN ? AND ?) AND class.state IS NOT ?";
        // What a trainer teaches in a quarter counts from its first day to its last.
        let ([first, _], [_, last]) = (quarter_around(from), quarter_around(to));
        let sessions = by_id(
            rows(view, between, (first.to_string(), last.to_string(), ClassState::Cancelled.code()))?,
            |row| row.session.id,
        );
        let orders = pairs_of_classes(view, DaySpan { from, to })?;
        let far = far(view, &orders, &sessions)?;
        let stand = view.rows("SELECT session, other FROM clash_override", [], |row| {
            Ok([Some(row.get(0)?), row.get(1)?])
        })?;
        Ok(Self {
            today: view.caller.now.date,
            from,
            to,
            classes: by_id(view.all::<Class>("", [])?, |class| class.id),
            courses: by_id(view.all::<Course>("", [])?, |course| course.id),
            trainers: by_id(view.all::<Trainer>("", [])?, |trainer| trainer.id),
            venues: by_id(view.all::<Venue>("", [])?, |venue| venue.id),
            days: special_days(view, DaySpan { from, to })?,
            sessions,
            orders,
            far,
            let_stand: stand.into_iter().flatten().flatten().collect(),
            shared: shared(view, from, to)?,
            away: absences_between(view, from, to)?,
            redated: BTreeSet::new(),
            replaced: None,
        })
    }

    /// Puts the days a plan gives classes in place of those they have.
    pub(super) fn give_days(&mut self, proposed: &[ProposedDates]) {
        for dates in proposed {
            if let (Some(class), Some(to)) = (self.classes.get_mut(&dates.class), dates.to) {
                (class.starts, class.ends) = (Some(to.from), Some(to.to));
                self.redated.insert(dates.class);
            }
        }
    }

    /// The one of those who teach a session whose place the plan may give to another: its trainer, or whoever is to be
    /// replaced beside the trainer.
    pub(super) fn open_place(&self, session: &Session) -> Option<TrainerId> {
        self.replaced.filter(|replaced| session.others.contains(replaced)).or(session.trainer)
    }

    /// Those who teach a session whoever its open place goes to.
    pub(super) fn who_stay(&self, session: &Session) -> Vec<TrainerId> {
        let open = self.open_place(session);
        session.speakers().into_iter().filter(|speaker| Some(*speaker) != open).collect()
    }

    /// The session with its open place given to somebody.
    pub(super) fn given_to(&self, session: &Session, trainer: Option<TrainerId>) -> Session {
        let (mut changed, open) = (session.clone(), self.open_place(session));
        if open == session.trainer {
            changed.trainer = trainer;
        } else {
            let others = session
                .others
                .iter()
                .filter_map(|other| if Some(*other) == open { trainer } else { Some(*other) });
            changed.others = others.collect();
        }
        changed
    }

    /// What a session needs of its venue.
    pub(super) fn needed(&self, session: &Session) -> Vec<String> {
        let course = session.course.and_then(|course| self.courses.get(&course));
        needed(&session.equipment, course.map(|course| course.equipment.as_slice()).unwrap_or_default())
    }

    /// The class of a session, if its timetable may still change.
    pub(super) fn open_class(&self, row: &SessionRow) -> Option<&Class> {
        let class = self.classes.get(&row.session.class)?;
        matches!(class.state, ClassState::Planned | ClassState::Confirmed).then_some(class)
    }

    /// Whether a session may be given another place.
    pub(super) fn may_move(&self, row: &SessionRow) -> bool {
        self.held_fast(row).is_none()
    }

    /// Why a session stays where it is; none where it may be given another place.
    pub(super) fn held_fast(&self, row: &SessionRow) -> Option<HeldFast> {
        if self.open_class(row).is_none() {
            Some(HeldFast::Closed)
        } else if row.marks > 0 {
            Some(HeldFast::Marked)
        } else if row.session.date.is_some_and(|date| date < self.today) {
            Some(HeldFast::Over)
        } else if row.session.pinned {
            Some(HeldFast::Pinned)
        } else {
            self.let_stand.contains(&row.session.id).then_some(HeldFast::LetStand)
        }
    }
}

fn by_id<I: Ord, T>(list: Vec<T>, id: impl Fn(&T) -> I) -> BTreeMap<I, T> {
    list.into_iter().map(|record| (id(&record), record)).collect()
}

/// The sessions of orders that lie outside the quarters looked at.
fn far(
    view: &View<'_>,
    orders: &[OrderedPair],
    near: &BTreeMap<SessionId, SessionRow>,
) -> Result<Vec<Session>, StoreError> {
    let sides = |order: &OrderedPair| [order.first, order.second];
    let concerned = orders.iter().filter(|order| sides(order).iter().any(|side| near.contains_key(side)));
    let sides = concerned.flat_map(sides);
    let far: BTreeSet<SessionId> = sides.filter(|side| !near.contains_key(side)).collect();
    let found = far.into_iter().map(|id| view.find::<Session>(id)).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// Who has people in common: classes with classes, and trainers with the classes they sit in themselves.
fn shared(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Result<SharedPeople, StoreError> {
    let off = EnrollmentState::off_roster_codes();
    let near = "(SELECT id FROM class WHERE starts <= ?2 AND ends >= ?1 OR starts IS NULL
                 UNION SELECT class FROM session WHERE date BETWEEN ?1 AND ?2)";
    let between = (from.to_string(), to.to_string());
    let mut people = SharedPeople::default();
    let classes = format!(
        "SELECT one.class, two.class, count(*) FROM enrollment AS one
           JOIN enrollment AS two ON two.person = one.person AND two.class > one.class
         WHERE one.class IN {near} AND two.class IN {near}
           AND one.state NOT IN ({off}) AND two.state NOT IN ({off}) GROUP BY 1, 2"
    );
    let pairs = view.rows(&classes, between.clone(), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (one, two, count) in pairs {
        let (one, two): (ClassId, ClassId) = (one, two);
        people.set(Resource::Class(number(one.0)), Resource::Class(number(two.0)), count);
    }
    let trainers = format!(
        "SELECT trainer.id, enrollment.class FROM trainer JOIN enrollment ON enrollment.person = trainer.person
         WHERE enrollment.class IN {near} AND enrollment.state NOT IN ({off})"
    );
    for (trainer, class) in view.rows(&trainers, between, |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (trainer, class): (TrainerId, ClassId) = (trainer, class);
        people.set(Resource::Trainer(number(trainer.0)), Resource::Class(number(class.0)), 1);
    }
    Ok(people)
}

/// An id as the engine counts it.
pub(crate) const fn number(id: [u8; 16]) -> Id {
    u128::from_be_bytes(id)
}

/// A date as the engine counts it: days of the common era, whose first was a Monday.
pub(crate) fn day(date: NaiveDate) -> timetable::Day {
    date.num_days_from_ce()
}

/// The date of a day.
pub(crate) fn date(day: timetable::Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}
