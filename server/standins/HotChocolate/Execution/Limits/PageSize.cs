using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Execution.Limits;

/// <summary>How many items a page has: what <c>first</c> or <c>last</c> say, in the document or by a variable, else the default.</summary>
internal sealed record PageSize(int? First, int? Last, string? FirstVariable, string? LastVariable, int Default, int Max)
{
    public bool IsConstant => FirstVariable is null && LastVariable is null;

    public static PageSize Of(FieldNode field, PagingOptions options)
    {
        var (first, firstVariable) = Read(field, "first");
        var (last, lastVariable) = Read(field, "last");
        return new(first, last, firstVariable, lastVariable, options.DefaultPageSize ?? 0, options.MaxPageSize ?? int.MaxValue);
    }

    public int Value(VariableValues variables)
    {
        var size = Value(variables, First, FirstVariable) ?? Value(variables, Last, LastVariable) ?? Default;
        return Math.Clamp(size, 0, Max);
    }

    private static int? Value(VariableValues variables, int? given, string? variable) =>
        variable is not null && variables.TryGet(variable, out var value) ? value as int? : given;

    private static (int? Value, string? Variable) Read(FieldNode field, string argument) =>
        field.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value switch
        {
            IntValueNode number when int.TryParse(number.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) => (value, null),
            VariableNode variable => (null, variable.Name.Value),
            _ => (null, null),
        };
}
