//! What one sheet said, as it is kept.

use crate::ids::EvaluationItemId;
use crate::store::{Field, RecordId, sixteen_bytes};
use journal::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One item's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    /// The item.
    pub item: EvaluationItemId,
    /// On the class form 1 好 to 4 差; on the lecture card points.
    pub grade: u8,
}

/// A sheet's answers, in the order of its items; what was left blank is not there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Answers(pub Vec<Answer>);

/// Kept as `item=grade`, separated by spaces.
impl Field for Answers {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        let words: Vec<String> =
            self.0.iter().map(|answer| format!("{}={}", answer.item, answer.grade)).collect();
        words.join(" ").to_value()
    }

    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => text.split(' ').map(read).collect::<Option<_>>().map(Self),
            Value::Null => Some(Self::default()),
            _ => None,
        }
    }
}

fn read(word: &str) -> Option<Answer> {
    let (item, grade) = word.split_once('=')?;
    let item = EvaluationItemId::from_bytes(sixteen_bytes(item)?);
    Some(Answer { item, grade: grade.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::{Answer, Answers};
    use crate::ids::EvaluationItemId;
    use crate::store::Field;
    use proptest::prelude::{any, prop};
    use proptest::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn what_was_ticked_is_read_back(ticked in prop::collection::vec(any::<([u8; 16], u8)>(), 0..25)) {
            let ticked = ticked.into_iter().map(|(item, grade)| Answer { item: EvaluationItemId(item), grade });
            let answers = Answers(ticked.collect());
            prop_assert_eq!(Answers::read(&answers.to_value()), answers, "nothing is lost on the way to disk");
        }
    }
}
