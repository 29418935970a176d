namespace HotChocolate.Types.Building;

/// <summary>The directives that the specification defines, section 3.13.</summary>
internal static class BuiltInDirectives
{
    public static IReadOnlyList<DirectiveType> Create(SchemaBuildContext context)
    {
        var flag = context.Scalar(typeof(BooleanType)).NonNull();
        var text = context.Scalar(typeof(StringType));
        string[] selections = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];
        return
        [
            new("include", "Includes the selection only when the condition is true.", selections,
                [new("if", flag) { Description = "Included when true." }]),
            new("skip", "Skips the selection when the condition is true.", selections,
                [new("if", flag) { Description = "Skipped when true." }]),
            new("deprecated", "Marks an element as no longer to be used.", ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
            [
                new("reason", text)
                {
                    Description = "Why, and what to use instead.",
                    DefaultValue = new Language.StringValueNode("No longer supported"),
                },
            ]),
            new("specifiedBy", "Names the text that specifies a scalar.", ["SCALAR"],
                [new("url", text.NonNull()) { Description = "The address of the text." }]),
            new("oneOf", "Says that exactly one field of an input object is to be given.", ["INPUT_OBJECT"], []),
        ];
    }
}
