using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Experiments;

/// <summary>What an experiment shows beyond its own row.</summary>
[ExtendObjectType(typeof(Experiment))]
public sealed class ExperimentResolvers
{
    /// <summary>What is compared, the control first.</summary>
    public async Task<IReadOnlyList<ExperimentVariant>> GetVariantsAsync([Parent] Experiment experiment, VariantsLoader variants, CancellationToken cancellationToken) =>
        await variants.LoadAsync(experiment.Id, cancellationToken) ?? [];

    /// <summary>The name of who created it; null where that user is gone.</summary>
    public async Task<string?> GetCreatedByAsync([Parent] Experiment experiment, UserLoader users, CancellationToken cancellationToken) =>
        experiment.CreatedById is { } id ? (await users.LoadAsync(id, cancellationToken))?.DisplayName : null;
}

/// <summary>What a feature flag shows beyond its own row.</summary>
[ExtendObjectType(typeof(FeatureFlag))]
public sealed class FeatureFlagResolvers
{
    /// <summary>The name of who answers for it; null where that user is gone.</summary>
    public async Task<string?> GetOwnerAsync([Parent] FeatureFlag flag, UserLoader users, CancellationToken cancellationToken) =>
        flag.OwnerId is { } id ? (await users.LoadAsync(id, cancellationToken))?.DisplayName : null;
}
