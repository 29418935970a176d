using System.Globalization;
using System.Net;
using HotChocolate.Language;

namespace HotChocolate.Execution.Limits;

/// <summary>Says that a request asks for more than it may.</summary>
internal static class LimitError
{
    private static readonly Dictionary<string, object?> s_refused = new() { [WellKnownContextData.HttpStatusCode] = (int)HttpStatusCode.BadRequest };

    /// <summary>The error of a limit that is exceeded.</summary>
    /// <param name="code">The limit's code.</param>
    /// <param name="message">What the request has, and how much it may have.</param>
    /// <param name="actual">How much it has.</param>
    /// <param name="limit">How much it may have.</param>
    /// <param name="place">What has it.</param>
    public static IError Create(string code, FormattableString message, double actual, int limit, ISyntaxNode place)
    {
        var error = ErrorBuilder.New()
            .SetMessage(message.ToString(CultureInfo.InvariantCulture))
            .SetCode(code)
            .SetExtension("actual", double.IsInteger(actual) && actual <= long.MaxValue ? (long)actual : null)
            .SetExtension("limit", limit);
        return place.Location is { } location ? error.AddLocation(location.Line, location.Column).Build() : error.Build();
    }

    /// <summary>The answer to a request that is refused for a limit: 400, whatever the client accepts.</summary>
    public static IOperationResult Refusal(IError error) => OperationResult.FromErrors([error], s_refused);
}
