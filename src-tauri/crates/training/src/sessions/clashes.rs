//! Clashes: one trainer, venue, class or person in two places, too many people for a room, a room or a day that is closed,
//! a field site without a safety plan, a way too long for the time between, a trainer who cannot come or teaches too much,
//! a lesson out of order.
//!
//! Which bookings overlap is decided by the crate `timetable`; here they get the names people know them by.

use super::clash::{SessionClash, clock, side};
use super::listing::{SessionRow, rows};
use super::order_clashes::BrokenOrders;
use super::speakers::speakers;
use super::trainer_clashes::TrainerLimits;
use super::{ClashKind, Session, SessionError};
use crate::calendar::{Day, DayKind, DaySpan};
use crate::classes::{Class, ClassState};
use crate::courses::Course;
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, CourseId, DayId, SessionId, TrainerId, VenueId};
use crate::make_up::guests_sql;
use crate::store::{StoreError, View};
use crate::trainers::Trainer;
use crate::venues::{LONGEST_WAY, Venue, VenueKind, lacking, needed, way_between};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;
use timetable::Interval;
use ts_rs::TS;

/// How many of the people who clash are named.
const NAMED_PEOPLE: usize = 5;

/// Between which days.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ClashesQuery {
    /// First day.
    pub from: NaiveDate,
    /// Last day, included.
    pub to: NaiveDate,
}

/// Every clash between two days, each once, in order of time. What belongs to a class that was called off needs nothing.
pub fn clashes(view: &View<'_>, query: ClashesQuery) -> Result<Vec<SessionClash>, SessionError> {
    let between = (query.from.to_string(), query.to.to_string());
    let all = rows(
        view,
        "WHERE session.date BETWEEN ? AND ? AND class.state IS NOT ?
         ORDER BY session.date, session.start, session.id",
        (between.0, between.1, ClassState::Cancelled.code()),
    )?;
    let orders = BrokenOrders::of_all(view, DaySpan { from: query.from, to: query.to })?;
    let mut search = Search::new(view, query.from, query.to, true, orders)?;
    let mut found = Vec::new();
    for (place, row) in all.iter().enumerate() {
        search.alone(row, &mut found)?;
        let later = all.iter().skip(place + 1);
        let same_day = later.take_while(|other| other.session.date == row.session.date);
        let reach = row.session.end.saturating_add(LONGEST_WAY);
        for other in same_day.take_while(|other| other.session.start < reach) {
            search.pair(row, other, &mut found)?;
        }
    }
    Ok(found)
}

/// The clashes of one session, as it is or as it would be.
pub(super) fn clashes_of(view: &View<'_>, session: &Session) -> Result<Vec<SessionClash>, SessionError> {
    let Some(date) = session.date else { return Ok(Vec::new()) };
    let row = as_row(view, session)?;
    let others = rows(
        view,
        "WHERE session.date = ? AND session.id <> ? AND session.start < ? AND session.end > ?
         AND class.state IS NOT ? ORDER BY session.start, session.id",
        (
            date.to_string(),
            session.id,
            session.end.saturating_add(LONGEST_WAY),
            i32::from(session.start) - i32::from(LONGEST_WAY),
            ClassState::Cancelled.code(),
        ),
    )?;
    let mut search = Search::new(view, date, date, false, BrokenOrders::of_one(view, session)?)?;
    let mut found = Vec::new();
    search.alone(&row, &mut found)?;
    for other in &others {
        search.pair(&row, other, &mut found)?;
    }
    Ok(found)
}

/// The clashes of a session that nobody has let stand.
pub(crate) fn unanswered_clashes(
    view: &View<'_>,
    session: &Session,
) -> Result<Vec<SessionClash>, SessionError> {
    Ok(clashes_of(view, session)?.into_iter().filter(|clash| clash.overridden.is_none()).collect())
}

/// A session that may not be recorded yet, with its names.
fn as_row(view: &View<'_>, session: &Session) -> Result<SessionRow, StoreError> {
    let named = |statement: &str, id: Option<[u8; 16]>| -> Result<String, StoreError> {
        let Some(id) = id else { return Ok(String::new()) };
        Ok(view.rows(statement, [id], |row| row.get(0))?.into_iter().next().unwrap_or_default())
    };
    let class = view.find::<Class>(session.class)?.unwrap_or_default();
    let roster = format!(
        "SELECT (SELECT count(*) FROM enrollment WHERE class = ?2 AND state NOT IN ({}))
           + (SELECT count(*) FROM ({}))",
        EnrollmentState::off_roster_codes(),
        guests_sql("?1", "?2")
    );
    Ok(SessionRow {
        session: session.clone(),
        class_name: class.name,
        run: class.run,
        class_state: class.state,
        organiser: class.organiser,
        venue_name: named("SELECT name FROM venue WHERE id = ?", session.venue.map(|id| id.0))?,
        trainer_name: names_of(view, session)?,
        speakers: Vec::new(),
        trainer_organisation: String::new(),
        roster: u32::try_from(view.number(&roster, (session.id, session.class))?).unwrap_or_default(),
        marked: 0,
        marks: 0,
    })
}

fn names_of(view: &View<'_>, session: &Session) -> Result<String, StoreError> {
    let names = speakers(view, session)?.into_iter().map(|speaker| speaker.name);
    Ok(names.collect::<Vec<String>>().join("、"))
}

/// A search for clashes, which asks the database for each venue and each pair of rosters only once.
struct Search<'a> {
    view: &'a View<'a>,
    shared: BTreeMap<(ClassId, ClassId), (u32, String)>,
    venues: BTreeMap<VenueId, Venue>,
    courses: BTreeMap<CourseId, Vec<String>>,
    trainers: TrainerLimits<'a>,
    orders: BrokenOrders,
}

impl<'a> Search<'a> {
    fn new(
        view: &'a View<'a>,
        from: NaiveDate,
        to: NaiveDate,
        listing: bool,
        orders: BrokenOrders,
    ) -> Result<Self, StoreError> {
        let trainers = TrainerLimits::read(view, from, to, listing)?;
        let (shared, venues, courses) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Ok(Self { view, shared, venues, courses, trainers, orders })
    }

    /// What is wrong with a session by itself: the room too small or closed, the day not a working day, the trainer away or
    /// teaching too much.
    fn alone(&mut self, row: &SessionRow, found: &mut Vec<SessionClash>) -> Result<(), StoreError> {
        let session = &row.session;
        if let Some(venue) = self.venue(session.venue)? {
            self.at(&venue, row, found)?;
        }
        if let Some(day) =
            session.date.map(|date| self.view.find::<Day>(DayId::of(date))).transpose()?.flatten()
            && day.kind != DayKind::Workday
        {
            let mut clash = self.clash(ClashKind::Day, row, None)?;
            clash.detail = day.name;
            found.push(clash);
        }
        for trainer in session.speakers() {
            self.speaker(trainer, row, found)?;
        }
        self.order(row, found)
    }

    /// The lessons that a session does not stand to as was asked.
    fn order(&mut self, row: &SessionRow, found: &mut Vec<SessionClash>) -> Result<(), StoreError> {
        for (other, said) in self.orders.told_of(row.session.id) {
            let Some(other) = rows(self.view, "WHERE session.id = ?", [other])?.pop() else { continue };
            let mut clash = self.clash(ClashKind::Order, row, Some(&other))?;
            (clash.detail, clash.order) = (said.days(), Some(said));
            found.push(clash);
        }
        Ok(())
    }

    /// What is wrong with one of those who teach a session: away, or teaching too much.
    fn speaker(
        &self,
        trainer: TrainerId,
        row: &SessionRow,
        found: &mut Vec<SessionClash>,
    ) -> Result<(), StoreError> {
        if let Some(away) = self.trainers.away(&row.session, trainer) {
            let mut clash = self.clash(ClashKind::Away, row, None)?;
            (clash.detail, clash.trainers) = (away, self.names(&[trainer])?);
            found.push(clash);
        }
        for load in self.trainers.load(&row.session, trainer)? {
            let mut clash = self.clash(load.kind, row, None)?;
            (clash.detail, clash.overridden) = (load.detail, load.overridden);
            clash.trainers = self.names(&[trainer])?;
            found.push(clash);
        }
        Ok(())
    }

    /// What is wrong with a session's venue: not equipped for it, too small, closed, not in use, or a field site without a safety plan.
    fn at(
        &mut self,
        venue: &Venue,
        row: &SessionRow,
        found: &mut Vec<SessionClash>,
    ) -> Result<(), StoreError> {
        let session = &row.session;
        let needed = needed(&session.equipment, &self.of_course(session.course)?);
        let missing = lacking(venue, &needed);
        if !missing.is_empty() {
            let mut clash = self.clash(ClashKind::Equipment, row, None)?;
            clash.detail = missing.join("、");
            found.push(clash);
        }
        if venue.capacity > 0 && row.roster > venue.capacity {
            let mut clash = self.clash(ClashKind::Capacity, row, None)?;
            (clash.people, clash.seats) = (row.roster, venue.capacity);
            found.push(clash);
        }
        if let Some((opens, closes)) = venue.hours()
            && (session.start < opens || session.end > closes)
        {
            let mut clash = self.clash(ClashKind::Closed, row, None)?;
            clash.detail = format!("{}–{}", clock(opens), clock(closes));
            found.push(clash);
        }
        if venue.suspended {
            found.push(self.clash(ClashKind::Suspended, row, None)?);
        }
        if venue.kind == VenueKind::FieldSite && venue.safety_plan.is_empty() {
            found.push(self.clash(ClashKind::Safety, row, None)?);
        }
        Ok(())
    }

    /// What a course needs of a venue.
    fn of_course(&mut self, id: Option<CourseId>) -> Result<Vec<String>, StoreError> {
        let Some(id) = id else { return Ok(Vec::new()) };
        if let Some(known) = self.courses.get(&id) {
            return Ok(known.clone());
        }
        let equipment = self.view.find::<Course>(id)?.map(|course| course.equipment).unwrap_or_default();
        self.courses.insert(id, equipment.clone());
        Ok(equipment)
    }

    /// What two sessions that overlap cannot both have.
    fn pair(
        &mut self,
        row: &SessionRow,
        other: &SessionRow,
        found: &mut Vec<SessionClash>,
    ) -> Result<(), StoreError> {
        let (one, two) = (&row.session, &other.session);
        if !overlap(one, two) {
            return self.way(row, other, found);
        }
        if one.class == two.class {
            found.push(self.clash(ClashKind::Class, row, Some(other))?);
        }
        if one.venue.is_some() && one.venue == two.venue {
            found.push(self.clash(ClashKind::Venue, row, Some(other))?);
        }
        let (ours, theirs) = (one.speakers(), two.speakers());
        let both: Vec<TrainerId> = ours.into_iter().filter(|speaker| theirs.contains(speaker)).collect();
        if !both.is_empty() {
            let mut clash = self.clash(ClashKind::Trainer, row, Some(other))?;
            clash.trainers = self.names(&both)?;
            found.push(clash);
        }
        if one.class != two.class {
            let (people, names) = self.shared(one.class, two.class)?;
            if people > 0 {
                let mut clash = self.clash(ClashKind::People, row, Some(other))?;
                (clash.people, clash.detail) = (people, names);
                found.push(clash);
            }
        }
        Ok(())
    }

    /// Whether whoever both sessions need comes from the one venue to the other in time.
    fn way(
        &mut self,
        row: &SessionRow,
        other: &SessionRow,
        found: &mut Vec<SessionClash>,
    ) -> Result<(), StoreError> {
        let (one, two) = (&row.session, &other.session);
        let gap = interval(one).zip(interval(two)).and_then(|(one, two)| one.gap(two));
        let theirs = two.speakers();
        let both = one.class == two.class || one.speakers().iter().any(|speaker| theirs.contains(speaker));
        let (Some(gap), true) = (gap.filter(|gap| *gap < LONGEST_WAY), both && one.venue != two.venue) else {
            return Ok(());
        };
        let (Some(from), Some(to)) = (self.venue(one.venue)?, self.venue(two.venue)?) else { return Ok(()) };
        let minutes = way_between(&from, &to);
        if gap < minutes {
            let mut clash = self.clash(ClashKind::Travel, row, Some(other))?;
            clash.detail = minutes.to_string();
            found.push(clash);
        }
        Ok(())
    }

    fn venue(&mut self, id: Option<VenueId>) -> Result<Option<Venue>, StoreError> {
        let Some(id) = id else { return Ok(None) };
        if let Some(known) = self.venues.get(&id) {
            return Ok(Some(known.clone()));
        }
        let venue = self.view.find::<Venue>(id)?;
        self.venues.extend(venue.clone().map(|venue| (id, venue)));
        Ok(venue)
    }

    /// How many people are on both rosters, and the first of their names.
    fn shared(&mut self, one: ClassId, two: ClassId) -> Result<(u32, String), StoreError> {
        let key = (one.min(two), one.max(two));
        if let Some(known) = self.shared.get(&key) {
            return Ok(known.clone());
        }
        let off = EnrollmentState::off_roster_codes();
        let statement = format!(
            "SELECT person.name FROM enrollment AS one JOIN enrollment AS two ON two.person = one.person
               JOIN person ON person.id = one.person
             WHERE one.class = ? AND two.class = ? AND one.state NOT IN ({off}) AND two.state NOT IN ({off})
             ORDER BY one.position"
        );
        let names: Vec<String> = self.view.rows(&statement, [key.0, key.1], |row| row.get(0))?;
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let first = names.into_iter().take(NAMED_PEOPLE).collect::<Vec<String>>().join("、");
        self.shared.insert(key, (count, first.clone()));
        Ok((count, first))
    }

    fn clash(
        &self,
        kind: ClashKind,
        row: &SessionRow,
        other: Option<&SessionRow>,
    ) -> Result<SessionClash, StoreError> {
        let (session, other) = (side(row), other.map(side));
        let overridden = self.overridden(kind, session.id, other.as_ref().map(|other| other.id))?;
        let (detail, trainers) = (String::new(), String::new());
        let (people, seats, order) = (0, 0, None);
        Ok(SessionClash { kind, session, other, people, seats, detail, trainers, order, overridden })
    }

    fn names(&self, trainers: &[TrainerId]) -> Result<String, StoreError> {
        let mut names = Vec::new();
        for trainer in trainers {
            names.extend(self.view.find::<Trainer>(*trainer)?.map(|trainer| trainer.name));
        }
        Ok(names.join("、"))
    }

    /// The reason recorded on either side for letting this clash stand.
    fn overridden(
        &self,
        kind: ClashKind,
        session: SessionId,
        other: Option<SessionId>,
    ) -> Result<Option<String>, StoreError> {
        let statement = "SELECT reason FROM clash_override WHERE kind = ?1
             AND ((session = ?2 AND other IS ?3) OR (session = ?3 AND other IS ?2))";
        let reasons = self.view.rows(statement, (kind.code(), session, other), |row| row.get(0))?;
        Ok(reasons.into_iter().next())
    }
}

/// Half-open: a session that begins when another ends does not overlap it.
fn overlap(one: &Session, two: &Session) -> bool {
    interval(one).zip(interval(two)).is_some_and(|(one, two)| one.overlaps(two))
}

/// When a session takes place; none while it has no date or no length.
fn interval(session: &Session) -> Option<Interval> {
    Interval::new(session.date?.num_days_from_ce(), session.start, session.end).ok()
}
