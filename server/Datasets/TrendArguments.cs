using HotChocolate;

namespace GraphQLExport.Datasets;

/// <summary>What the trend fields of the schema accept.</summary>
internal static class TrendArguments
{
    /// <summary>The most intervals of a trend: charts with more are slow to draw and no better to read.</summary>
    public const int MaxPoints = 500;

    /// <summary>Refuses a range or a number of points that makes no sense.</summary>
    /// <exception cref="GraphQLException">It makes none (<c>BAD_USER_INPUT</c>).</exception>
    public static void Check(DateTimeOffset from, DateTimeOffset to, int points)
    {
        if (points is < 1 or > MaxPoints)
            throw Fault("BAD_USER_INPUT", $"'points' is 1 to {MaxPoints}.");
        if (from >= to)
            throw Fault("BAD_USER_INPUT", "'from' must be earlier than 'to'.");
    }

    /// <summary>That there is nothing of the wanted id.</summary>
    public static GraphQLException NotFound(string message) => Fault("NOT_FOUND", message);

    private static GraphQLException Fault(string code, string message) =>
        new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
