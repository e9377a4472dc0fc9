//! The orders of a class or a program, with the names people know the lessons by.

use super::{LessonOrder, LessonOrderError, OrderedLessons, orders_of_class, pairs};
use crate::classes::Class;
use crate::courses::Course;
use crate::ids::{ClassId, ProgramId};
use crate::sessions::Session;
use crate::store::{StoreError, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose orders.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum LessonOrdersQuery {
    /// A class's and its program's.
    Class {
        /// The class.
        id: ClassId,
    },
    /// A program's.
    Program {
        /// The program.
        id: ProgramId,
    },
}

/// An order as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LessonOrderRow {
    /// The order.
    #[serde(flatten)]
    pub order: LessonOrder,
    /// The first lesson's title, or the first course's name; empty where it was removed.
    pub first_name: String,
    /// The second's.
    pub second_name: String,
    /// How many pairs of lessons it is about in the class that was asked for.
    pub pairs: usize,
    /// How many of them stand against it.
    pub broken: usize,
}

/// The orders of a class, its own first, or of a program.
pub fn list(view: &View<'_>, query: LessonOrdersQuery) -> Result<Vec<LessonOrderRow>, LessonOrderError> {
    let (mut orders, sessions) = match query {
        LessonOrdersQuery::Class { id } => {
            let class = view.find::<Class>(id)?.ok_or(LessonOrderError::OwnerMissing)?;
            (orders_of_class(view, &class)?, view.all::<Session>("WHERE class = ?", [id])?)
        }
        LessonOrdersQuery::Program { id } => (view.all("WHERE program = ?", [id])?, Vec::new()),
    };
    orders.sort_by_key(|order| order.class.is_none());
    let sessions: Vec<&Session> = sessions.iter().collect();
    let row = |order: LessonOrder| -> Result<LessonOrderRow, LessonOrderError> {
        let [first_name, second_name] = names(view, &order)?;
        let about = pairs(std::slice::from_ref(&order), &sessions);
        let broken = about.iter().filter(|pair| pair.broken).count();
        Ok(LessonOrderRow { order, first_name, second_name, pairs: about.len(), broken })
    };
    orders.into_iter().map(row).collect()
}

/// What the two sides of an order are called.
pub(super) fn names(view: &View<'_>, order: &LessonOrder) -> Result<[String; 2], StoreError> {
    Ok(match order.lessons() {
        Some(OrderedLessons::Sessions { first, second, .. }) => {
            let title = |session: Option<Session>| session.map(|session| session.title).unwrap_or_default();
            [title(view.find(first)?), title(view.find(second)?)]
        }
        Some(OrderedLessons::Courses { first, second, .. }) => {
            let name = |course: Option<Course>| course.map(|course| course.name).unwrap_or_default();
            [name(view.find(first)?), name(view.find(second)?)]
        }
        None => [String::new(), String::new()],
    })
}
