using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>All datasets, by name.</summary>
internal sealed class DatasetCatalogue
{
    /// <summary>Takes the datasets.</summary>
    /// <exception cref="InvalidOperationException">A field that is no text is to be masked or hashed: a mistake of the program.</exception>
    public DatasetCatalogue(IEnumerable<DatasetDefinition> datasets)
    {
        All = [.. datasets.OrderBy(dataset => dataset.Label, StringComparer.Ordinal)];
        var wrong = All.SelectMany(dataset => dataset.Fields).FirstOrDefault(field => field.Redaction is Redaction.Mask or Redaction.Hash && field.Kind != ColumnKind.Text);
        if (wrong is not null)
            throw new InvalidOperationException($"The field {wrong.Name} is no text: it can be dropped, neither masked nor hashed.");
    }

    /// <summary>The datasets, ordered by label.</summary>
    public IReadOnlyList<DatasetDefinition> All { get; }

    /// <summary>The dataset of a name, or null.</summary>
    public DatasetDefinition? Find(string name) => All.FirstOrDefault(dataset => dataset.Name == name);
}
