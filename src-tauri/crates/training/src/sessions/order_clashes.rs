//! What the orders of lessons say about sessions, and what opens and closes their class.

use super::Session;
use super::clash::OrderSaid;
use crate::calendar::DaySpan;
use crate::classes::Class;
use crate::ids::SessionId;
use crate::lesson_orders::{OrderedPair, orders_of_class, pairs_in_class, pairs_of_classes};
use crate::store::{StoreError, View};
use std::collections::BTreeMap;

/// The pairs of lessons that stand against an order.
pub(super) struct BrokenOrders(BTreeMap<SessionId, Vec<OrderedPair>>);

impl BrokenOrders {
    /// Those of every class with a lesson in these days.
    pub(super) fn of_all(view: &View<'_>, span: DaySpan) -> Result<Self, StoreError> {
        Ok(Self::new(pairs_of_classes(view, span)?))
    }

    /// Those of one session, as it is or as it would be.
    pub(super) fn of_one(view: &View<'_>, session: &Session) -> Result<Self, StoreError> {
        let class = view.find::<Class>(session.class)?;
        let orders = class.map(|class| orders_of_class(view, &class)).transpose()?.unwrap_or_default();
        let others = view.all::<Session>("WHERE class = ? AND id <> ?", (session.class, session.id))?;
        let sessions: Vec<&Session> = others.iter().chain([session]).collect();
        Ok(Self::new(pairs_in_class(&orders, &sessions)))
    }

    fn new(pairs: Vec<OrderedPair>) -> Self {
        let mut broken: BTreeMap<SessionId, Vec<OrderedPair>> = BTreeMap::new();
        for pair in pairs.into_iter().filter(|pair| pair.broken) {
            for session in [pair.first, pair.second] {
                broken.entry(session).or_default().push(pair);
            }
        }
        Self(broken)
    }

    /// The sessions that one is out of order with, and what was asked; each two are told once, with whichever is asked for
    /// first.
    pub(super) fn told_of(&mut self, session: SessionId) -> BTreeMap<SessionId, OrderSaid> {
        let mut told = BTreeMap::new();
        for pair in self.0.remove(&session).unwrap_or_default() {
            let Some(other) = pair.other(session) else { continue };
            if let Some(theirs) = self.0.get_mut(&other) {
                theirs.retain(|theirs| theirs.other(other) != Some(session));
            }
            let OrderedPair { either_way, least_days, most_days, .. } = pair;
            let is_first = pair.first == session;
            told.insert(other, OrderSaid { is_first, either_way, least_days, most_days });
        }
        told
    }
}

impl OrderSaid {
    /// The days asked for between the two, as `≥2`, `≤5` or `2–5`; empty where none were.
    pub(super) fn days(self) -> String {
        match (self.least_days, self.most_days) {
            (0, None) => String::new(),
            (least, None) => format!("≥{least}"),
            (0, Some(most)) => format!("≤{most}"),
            (least, Some(most)) => format!("{least}–{most}"),
        }
    }
}
