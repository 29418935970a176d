namespace HotChocolate.Data.Filters;

/// <summary>What the fields of filter inputs mean, for readers of the schema.</summary>
internal static class FilterDescriptions
{
    public const string And = "All of them hold.";

    public const string Or = "At least one of them holds.";

    public static string OfObject(string name) => $"Conditions on `{name}`; those that are given all hold.";

    public static string OfOperation(string operation) => operation switch
    {
        "eq" => "It is this.",
        "neq" => "It is not this.",
        "in" => "It is one of these.",
        "nin" => "It is none of these.",
        "gt" => "It is greater than this.",
        "ngt" => "It is not greater than this.",
        "gte" => "It is this or greater.",
        "ngte" => "It is neither this nor greater.",
        "lt" => "It is less than this.",
        "nlt" => "It is not less than this.",
        "lte" => "It is this or less.",
        "nlte" => "It is neither this nor less.",
        "contains" => "It holds this text.",
        "ncontains" => "It does not hold this text.",
        "startsWith" => "It starts with this text.",
        "nstartsWith" => "It does not start with this text.",
        "endsWith" => "It ends with this text.",
        "nendsWith" => "It does not end with this text.",
        _ => throw new InvalidOperationException($"There is no filter operation `{operation}`."),
    };
}
