using GraphQLExport.Data;

namespace GraphQLExport.Domains.Configuration;

/// <summary>A change that an import would make.</summary>
/// <param name="Change">What it tells of it.</param>
/// <param name="ApplyAsync">Makes the change, within a transaction; null where there is nothing to do.</param>
internal sealed record PlannedChange(ConfigurationChange Change, Func<AppDbContext, CancellationToken, Task>? ApplyAsync);
