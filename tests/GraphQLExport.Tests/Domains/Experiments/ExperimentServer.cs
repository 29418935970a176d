using GraphQLExport.Domains.Experiments;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Experiments;

/// <summary>A server whose demo experiments have a few events: checkout-button 2 of 4 and 3 of 4, search-ranking 1 of 2 and 0 of 1.</summary>
public sealed class ExperimentServer : AppFactory, IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    public Task InitializeAsync() => AddAsync([
        .. Users("checkout-button", "control", 4, 2),
        .. Users("checkout-button", "green-total", 4, 3),
        .. Users("search-ranking", "control", 2, 1),
        .. Users("search-ranking", "recent-clicks", 1, 0),
    ]);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static IEnumerable<ExperimentEvent> Users(string experiment, string variant, int users, int converted) =>
        Enumerable.Range(0, users).SelectMany(number => Enumerable.Range(0, number < converted ? 2 : 1).Select(step => new ExperimentEvent
        {
            ExperimentId = experiment,
            Variant = variant,
            UserKey = $"{variant}-{number}",
            Timestamp = Start.AddMinutes(number).AddSeconds(step),
            Kind = step == 0 ? ExperimentEventKind.Assigned : ExperimentEventKind.Converted,
        }));
}
