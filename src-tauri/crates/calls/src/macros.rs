//! The macro behind the table of calls.

/// Turns the table of calls into the dispatcher, the list of names and the list of types.
///
/// `read` calls look, `write` calls record one change, `job` calls record one change and report progress, `host` calls
/// concern the program itself and may be made before an office is open; `host_write` calls record one change out of what
/// the program holds besides the office, such as a file that was opened.
macro_rules! calls {
    ($($sort:ident $name:literal $role:ident: $input:tt => $output:ty = $handler:path;)*) => {
        /// Every call there is.
        pub static CALLS: &[Call] = &[
            $(Call { name: $name, sort: calls!(@sort $sort), role: Role::$role },)*
        ];

        pub(crate) fn dispatch(host: &Xuecheng, context: &Context<'_>) -> Result<serde_json::Value, Failure> {
            match context.request.name.as_str() {
                $($name => calls!(@$sort host, context, Role::$role, $input, $handler),)*
                unknown => Err(Failure::of(&CallError::Unknown { name: unknown.to_owned() }, context.request.language)),
            }
        }

        /// Shows the input and output type of every call to a visitor.
        pub(crate) fn visit_types(visitor: &mut impl CallVisitor) {
            $(visitor.visit::<$input, calls!(@output $sort $output)>($name);)*
        }
    };
    (@sort read) => { CallSort::Read };
    (@sort host) => { CallSort::Host };
    (@sort host_write) => { CallSort::Write };
    (@sort $other:ident) => { CallSort::Write };
    (@output write $output:ty) => { Written<$output> };
    (@output job $output:ty) => { Written<$output> };
    (@output host_write $output:ty) => { Written<$output> };
    (@output $other:ident $output:ty) => { $output };
    (@read $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $host.read($context, $role, $handler)
    };
    (@read $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {{
        let input: $input = parse($context)?;
        $host.read($context, $role, |view| $handler(view, input))
    }};
    (@write $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $host.write($context, $role, $handler)
    };
    (@write $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {{
        let input: $input = parse($context)?;
        $host.write($context, $role, |draft| $handler(draft, input))
    }};
    (@job $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {{
        let input: $input = parse($context)?;
        $host.write($context, $role, |draft| $handler(draft, input, $context.progress))
    }};
    (@host_write $($call:tt)*) => {
        calls!(@host $($call)*)
    };
    (@host $host:ident, $context:ident, $role:expr, (), $handler:path) => {
        $handler($host, $context)
            .map_err(|error| Failure::of(&error, $context.request.language))
            .and_then(to_json)
    };
    (@host $host:ident, $context:ident, $role:expr, $input:tt, $handler:path) => {{
        let input: $input = parse($context)?;
        $handler($host, $context, input)
            .map_err(|error| Failure::of(&error, $context.request.language))
            .and_then(to_json)
    }};
}
pub(crate) use calls;
