namespace GraphQLExport.Datasets;

/// <summary>All datasets, by name.</summary>
internal sealed class DatasetCatalogue(IEnumerable<DatasetDefinition> datasets)
{
    /// <summary>The datasets, ordered by label.</summary>
    public IReadOnlyList<DatasetDefinition> All { get; } = [.. datasets.OrderBy(dataset => dataset.Label, StringComparer.Ordinal)];

    /// <summary>The dataset of a name, or null.</summary>
    public DatasetDefinition? Find(string name) => All.FirstOrDefault(dataset => dataset.Name == name);
}
