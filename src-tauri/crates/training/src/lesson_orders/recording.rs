//! Recording, changing and removing orders. What cannot be kept is refused.

use super::listing::names;
use super::{LessonOrder, LessonOrderError, OrderedLessons, orders_of_class, pairs_in_class};
use crate::classes::{Class, ClassState};
use crate::courses::Course;
use crate::ids::{ClassId, CourseId, LessonOrderId, ProgramId, SessionId};
use crate::plan::Program;
use crate::sessions::Session;
use crate::store::{Draft, StoreError, View};
use serde::Deserialize;
use std::collections::BTreeMap;
use timetable::{Contradiction, Id, Order, contradiction};
use ts_rs::TS;

/// The most days that can be asked for between two lessons: a year.
const MOST_DAYS: u16 = 366;
/// The most orders of one class or program; more is no longer a plan.
const MOST_ORDERS: usize = 100;
/// More lessons than this are not looked through for what contradicts itself.
const MOST_PAIRS: usize = 400;

/// An order to record.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecordLessonOrder {
    /// Which is changed; none for a new one.
    pub id: Option<LessonOrderId>,
    /// What it is about.
    pub lessons: OrderedLessons,
    /// Whether either may come first.
    pub either_way: bool,
    /// Days between their two dates, at least; 0 is the same day.
    pub least_days: u16,
    /// Days between their two dates, at most; none where it does not matter.
    pub most_days: Option<u16>,
}

/// Records an order, or changes one. Refused where it cannot be kept together with the others, or where the class has too
/// few days for it.
pub fn record(draft: &mut Draft<'_>, wanted: RecordLessonOrder) -> Result<LessonOrder, LessonOrderError> {
    let RecordLessonOrder { id, lessons, either_way, least_days, most_days } = wanted;
    if let Some(id) = id {
        draft.view().find::<LessonOrder>(id)?.ok_or(LessonOrderError::Missing)?;
    }
    let id = id.unwrap_or_else(|| draft.new_id());
    let order =
        LessonOrder { id, either_way, least_days, most_days, ..LessonOrder::default() }.about(lessons);
    let view = draft.view();
    refuse_nonsense(&view, &order, lessons)?;
    refuse_known(&view, &order, lessons)?;
    for class in concerned(&view, lessons)? {
        refuse_contradiction(&view, &class, &order)?;
    }
    draft.put(&order)?;
    draft.count(1);
    Ok(order)
}

/// Which order.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct LessonOrderReference {
    /// Its id.
    pub id: LessonOrderId,
}

/// Removes an order.
pub fn remove(draft: &mut Draft<'_>, reference: LessonOrderReference) -> Result<(), LessonOrderError> {
    let view = draft.view();
    let order = view.find::<LessonOrder>(reference.id)?.ok_or(LessonOrderError::Missing)?;
    if let Some(class) = order.class.map(|class| view.find::<Class>(class)).transpose()?.flatten() {
        refuse_closed(&class)?;
    }
    Ok(draft.remove(&order)?)
}

/// Removes the orders whose `column` holds an id, with what it is the id of.
pub(crate) fn remove_those_of(
    draft: &mut Draft<'_>,
    columns: &[&str],
    id: impl rusqlite::ToSql + Copy,
) -> Result<(), StoreError> {
    for column in columns {
        for order in draft.view().all::<LessonOrder>(&format!("WHERE {column} = ?"), [id])? {
            draft.remove(&order)?;
        }
    }
    Ok(())
}

/// Gives a copy of a class the orders of its lessons, by what each lesson has become.
pub(crate) fn copied(
    draft: &mut Draft<'_>,
    from: ClassId,
    to: ClassId,
    became: &BTreeMap<SessionId, SessionId>,
) -> Result<(), StoreError> {
    for order in draft.view().all::<LessonOrder>("WHERE class = ? ORDER BY id", [from])? {
        let Some(OrderedLessons::Sessions { first, second, .. }) = order.lessons() else { continue };
        if let (Some(first), Some(second)) = (became.get(&first), became.get(&second)) {
            let lessons = OrderedLessons::Sessions { class: to, first: *first, second: *second };
            let order = LessonOrder { id: draft.new_id(), ..order.about(lessons) };
            draft.put(&order)?;
        }
    }
    Ok(())
}

fn refuse_closed(class: &Class) -> Result<(), LessonOrderError> {
    if matches!(class.state, ClassState::Closed | ClassState::Cancelled) {
        return Err(LessonOrderError::ClassClosed { class: class.name.clone() });
    }
    Ok(())
}

/// Refuses lessons that are not there, one lesson twice, and days that make no sense.
fn refuse_nonsense(
    view: &View<'_>,
    order: &LessonOrder,
    lessons: OrderedLessons,
) -> Result<(), LessonOrderError> {
    let same = match lessons {
        OrderedLessons::Sessions { class, first, second } => {
            let class = view.find::<Class>(class)?.ok_or(LessonOrderError::OwnerMissing)?;
            refuse_closed(&class)?;
            for session in [first, second] {
                let session = view.find::<Session>(session)?.filter(|session| session.class == class.id);
                session.ok_or(LessonOrderError::LessonMissing)?;
            }
            first == second
        }
        OrderedLessons::Courses { program, first, second } => {
            view.find::<Program>(program)?.ok_or(LessonOrderError::OwnerMissing)?;
            for course in [first, second] {
                view.find::<Course>(course)?.ok_or(LessonOrderError::LessonMissing)?;
            }
            first == second
        }
    };
    if same {
        let [title, _] = names(view, order)?;
        return Err(LessonOrderError::SameLesson { title });
    }
    let least = order.least_days;
    if let Some(most) = order.most_days.filter(|most| *most < least) {
        return Err(LessonOrderError::LeastOverMost { least, most });
    }
    if order.either_way && least == 0 && order.most_days.is_none() {
        return Err(LessonOrderError::NothingAsked);
    }
    if least.max(order.most_days.unwrap_or_default()) > MOST_DAYS {
        return Err(LessonOrderError::DaysBeyond { most: MOST_DAYS });
    }
    Ok(())
}

/// Refuses a second order of the same two lessons, and more orders than a plan has.
fn refuse_known(
    view: &View<'_>,
    order: &LessonOrder,
    lessons: OrderedLessons,
) -> Result<(), LessonOrderError> {
    let others = match lessons {
        OrderedLessons::Sessions { class, .. } => {
            view.all::<LessonOrder>("WHERE class = ? AND id <> ?", (class, order.id))?
        }
        OrderedLessons::Courses { program, .. } => {
            view.all::<LessonOrder>("WHERE program = ? AND id <> ?", (program, order.id))?
        }
    };
    if others.len() >= MOST_ORDERS {
        return Err(LessonOrderError::TooMany { most: MOST_ORDERS });
    }
    let sides = |order: &LessonOrder| {
        let mut sides =
            [(order.first_session, order.first_course), (order.second_session, order.second_course)];
        sides.sort_unstable();
        sides
    };
    if others.iter().any(|other| sides(other) == sides(order)) {
        let [first, second] = names(view, order)?;
        return Err(LessonOrderError::Known { first, second });
    }
    Ok(())
}

/// The classes an order is about: one, or those of a program that can still change.
fn concerned(view: &View<'_>, lessons: OrderedLessons) -> Result<Vec<Class>, StoreError> {
    let classes = match lessons {
        OrderedLessons::Sessions { class, .. } => view.all::<Class>("WHERE id = ?", [class])?,
        OrderedLessons::Courses { program, .. } => {
            // The program itself stands for the classes it will have.
            let mut classes = view.all::<Class>("WHERE program = ? ORDER BY run, id", [program])?;
            let name = view.find::<Program>(program)?.map(|program| program.name).unwrap_or_default();
            classes.insert(0, Class { program: Some(program), name, ..Class::default() });
            classes
        }
    };
    let open = |class: &Class| !matches!(class.state, ClassState::Closed | ClassState::Cancelled);
    Ok(classes.into_iter().filter(open).collect())
}

/// Refuses an order that cannot be kept in a class together with the others.
fn refuse_contradiction(view: &View<'_>, class: &Class, order: &LessonOrder) -> Result<(), LessonOrderError> {
    let mut orders = orders_of_class(view, class)?;
    orders.retain(|other| other.id != order.id);
    orders.push(order.clone());
    let sessions = if class.id == ClassId::default() {
        courses_as_lessons(view, &orders)?
    } else {
        view.all::<Session>("WHERE class = ?", [class.id])?
    };
    let of_class: Vec<&Session> = sessions.iter().collect();
    let pairs = pairs_in_class(&orders, &of_class);
    let pairs: Vec<Order> = pairs.iter().take(MOST_PAIRS).map(super::OrderedPair::as_order).collect();
    let has = class.starts.zip(class.ends).map(|(starts, ends)| (ends - starts).num_days() + 1);
    let days = has.and_then(|has| u32::try_from(has).ok());
    let Some(found) = contradiction(&pairs, days) else { return Ok(()) };
    let title = |id: Id| {
        let session = sessions.iter().find(|session| session.id == SessionId(id.to_be_bytes()));
        session.map(|session| session.title.clone()).unwrap_or_default()
    };
    let class = class.name.clone();
    Err(match found {
        Contradiction::Circle(round) => {
            let again = round.first().copied();
            let lessons = round.into_iter().chain(again).map(title).collect::<Vec<String>>().join(" → ");
            LessonOrderError::Circle { class, lessons }
        }
        Contradiction::Apart { one, other } => {
            LessonOrderError::Apart { class, first: title(one), second: title(other) }
        }
        Contradiction::TooLong { one, other, days } => LessonOrderError::TooLong {
            class,
            first: title(one),
            second: title(other),
            days,
            has: has.unwrap_or_default(),
        },
    })
}

/// One lesson for each course that the orders of a program name, as a class of it would have.
fn courses_as_lessons(view: &View<'_>, orders: &[LessonOrder]) -> Result<Vec<Session>, StoreError> {
    let named = orders.iter().flat_map(|order| [order.first_course, order.second_course]).flatten();
    let mut courses: Vec<CourseId> = named.collect();
    courses.sort_unstable();
    courses.dedup();
    let lesson = |id: CourseId| -> Result<Session, StoreError> {
        let title = view.find::<Course>(id)?.map(|course| course.name).unwrap_or_default();
        Ok(Session { id: SessionId(id.0), course: Some(id), title, ..Session::default() })
    };
    courses.into_iter().map(lesson).collect()
}

/// Gives a program of another year the orders of the one it was copied from.
pub(crate) fn copied_program(
    draft: &mut Draft<'_>,
    from: ProgramId,
    to: ProgramId,
) -> Result<(), StoreError> {
    for order in draft.view().all::<LessonOrder>("WHERE program = ? ORDER BY id", [from])? {
        let Some(OrderedLessons::Courses { first, second, .. }) = order.lessons() else { continue };
        let lessons = OrderedLessons::Courses { program: to, first, second };
        let order = LessonOrder { id: draft.new_id(), ..order.about(lessons) };
        draft.put(&order)?;
    }
    Ok(())
}
