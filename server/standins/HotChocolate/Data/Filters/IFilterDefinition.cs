namespace HotChocolate.Data.Filters;

/// <summary>What a filter type class says about its filter.</summary>
internal interface IFilterDefinition
{
    public FieldSelection Define();
}
