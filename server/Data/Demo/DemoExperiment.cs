using System.Text;
using GraphQLExport.Domains.Experiments;

namespace GraphQLExport.Data.Demo;

/// <summary>A demo experiment, and how its users behave.</summary>
/// <param name="Id">The experiment's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What is tried.</param>
/// <param name="CreatedById">Who created it.</param>
/// <param name="StartedDaysAgo">How many days before the first start it began.</param>
/// <param name="EndedDaysAgo">How many days before the first start it ended; null while it runs.</param>
/// <param name="Users">How many users it has.</param>
/// <param name="Variants">What is compared, the control first.</param>
internal sealed record DemoExperiment(
    string Id, string Name, string Description, string CreatedById, int StartedDaysAgo, int? EndedDaysAgo, int Users, IReadOnlyList<DemoVariant> Variants)
{
    /// <summary>The id as UTF-8.</summary>
    public byte[] Utf8Id { get; } = Encoding.UTF8.GetBytes(Id);

    /// <summary>The experiment as it is stored.</summary>
    public Experiment ToEntity(DateTimeOffset today)
    {
        var experiment = new Experiment
        {
            Id = Id,
            Name = Name,
            Description = Description,
            Status = EndedDaysAgo is null ? ExperimentStatus.Running : ExperimentStatus.Completed,
            CreatedById = CreatedById,
            CreatedAt = today.AddDays(-StartedDaysAgo - 3).AddHours(10),
            StartedAt = today.AddDays(-StartedDaysAgo),
            EndedAt = EndedDaysAgo is { } days ? today.AddDays(-days) : null,
        };
        foreach (var (variant, index) in Variants.Select((variant, index) => (variant, index)))
            experiment.Variants.Add(new() { ExperimentId = Id, Name = variant.Name, IsControl = index == 0 });
        return experiment;
    }
}

/// <summary>A variant of a demo experiment.</summary>
/// <param name="Name">The variant's name.</param>
/// <param name="Rate">The share of its users who convert, on average.</param>
internal sealed record DemoVariant(string Name, double Rate)
{
    /// <summary>The name as UTF-8.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);
}
