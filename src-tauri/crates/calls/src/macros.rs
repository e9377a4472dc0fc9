//! The macro behind the lists of the table of calls.

/// Turns a list of calls into its dispatcher, the list of names and the list of types.
///
/// `read` calls look, `write` calls record one change, `job` calls record one change and report progress, `host` calls
/// concern the program itself and may be made before an office is open; `host_write` calls record one change out of what
/// the program holds besides the office, such as a file that was opened.
macro_rules! calls {
    ($($sort:ident $name:literal $role:ident: $input:tt => $output:ty = $handler:path;)*) => {
        /// The calls of this list.
        pub(super) static CALLS: &[$crate::call::Call] = &[$($crate::call::Call {
            name: $name,
            sort: calls!(@sort $sort),
            role: training::world::Role::$role,
        },)*];

        /// Answers a call of this list; nothing is said to any other.
        pub(super) fn dispatch(
            host: &$crate::host::Xuecheng,
            context: &$crate::host::Context<'_>,
        ) -> Option<Result<serde_json::Value, $crate::Failure>> {
            Some(match context.request.name.as_str() {
                $($name => calls!(@$sort host, context, training::world::Role::$role, $input, $handler),)*
                _ => return None,
            })
        }

        /// Shows the input and output type of every call of this list to a visitor.
        pub(super) fn visit_types(visitor: &mut impl $crate::typescript::CallVisitor) {
            $(visitor.visit::<$input, calls!(@output $sort $output)>($name);)*
        }
    };
    (@sort read) => { $crate::call::CallSort::Read };
    (@sort host) => { $crate::call::CallSort::Host };
    (@sort host_write) => { $crate::call::CallSort::Write };
    (@sort $other:ident) => { $crate::call::CallSort::Write };
    (@output write $output:ty) => { training::store::Written<$output> };
    (@output job $output:ty) => { training::store::Written<$output> };
    (@output host_write $output:ty) => { training::store::Written<$output> };
    (@output $other:ident $output:ty) => { $output };
    (@read $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $host.read($context, $role, $handler)
    };
    (@read $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {
        $crate::host::parse::<$input>($context)
            .and_then(|input| $host.read($context, $role, |view| $handler(view, input)))
    };
    (@write $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $host.write($context, $role, $handler)
    };
    (@write $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {
        $crate::host::parse::<$input>($context)
            .and_then(|input| $host.write($context, $role, |draft| $handler(draft, input)))
    };
    (@job $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {
        $crate::host::parse::<$input>($context)
            .and_then(|input| $host.write($context, $role, |draft| $handler(draft, input, $context.progress)))
    };
    (@host_write $($call:tt)*) => {
        calls!(@host $($call)*)
    };
    (@host $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $handler($host, $context)
            .map_err(|error| $crate::Failure::of(&error, $context.request.language))
            .and_then($crate::host::to_json)
    };
    (@host $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {
        $crate::host::parse::<$input>($context)
            .and_then(|input| {
                $handler($host, $context, input)
                    .map_err(|error| $crate::Failure::of(&error, $context.request.language))
            })
            .and_then($crate::host::to_json)
    };
}
pub(crate) use calls;
