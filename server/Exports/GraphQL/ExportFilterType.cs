using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;

namespace GraphQLExport.Exports;

/// <summary>What lists of exports can be filtered by.</summary>
public sealed class ExportFilterType : FilterInputType<Export>
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor<Export> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ExportFilterInput").BindFieldsExplicitly();
        descriptor.Field(export => export.Status);
        descriptor.Field(export => export.Dataset);
        descriptor.Field(export => export.Format);
        descriptor.Field(export => export.CreatedAt);
        descriptor.Field(export => export.FinishedAt);
        descriptor.Field(export => export.ScheduleId);
    }
}

/// <summary>What lists of exports can be sorted by.</summary>
public sealed class ExportSortType : SortInputType<Export>
{
    /// <inheritdoc/>
    protected override void Configure(ISortInputTypeDescriptor<Export> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ExportSortInput").BindFieldsExplicitly();
        descriptor.Field(export => export.CreatedAt);
        descriptor.Field(export => export.StartedAt);
        descriptor.Field(export => export.FinishedAt);
        descriptor.Field(export => export.ExpiresAt);
        descriptor.Field(export => export.Status);
        descriptor.Field(export => export.Dataset);
        descriptor.Field(export => export.Format);
        descriptor.Field(export => export.Attempt);
    }
}
