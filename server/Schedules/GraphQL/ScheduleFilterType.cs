using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;

namespace GraphQLExport.Schedules;

/// <summary>What lists of schedules can be filtered by.</summary>
public sealed class ScheduleFilterType : FilterInputType<Schedule>
{
    /// <inheritdoc/>
    protected override void Configure(IFilterInputTypeDescriptor<Schedule> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ScheduleFilterInput").BindFieldsExplicitly();
        descriptor.Field(schedule => schedule.Name);
        descriptor.Field(schedule => schedule.Active);
        descriptor.Field(schedule => schedule.NextRunAt);
    }
}

/// <summary>What lists of schedules can be sorted by.</summary>
public sealed class ScheduleSortType : SortInputType<Schedule>
{
    /// <inheritdoc/>
    protected override void Configure(ISortInputTypeDescriptor<Schedule> descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Name("ScheduleSortInput").BindFieldsExplicitly();
        descriptor.Field(schedule => schedule.Name);
        descriptor.Field(schedule => schedule.Active);
        descriptor.Field(schedule => schedule.NextRunAt);
    }
}
