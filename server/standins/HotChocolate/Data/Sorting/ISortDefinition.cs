namespace HotChocolate.Data.Sorting;

/// <summary>What a sort type class says about its input.</summary>
internal interface ISortDefinition
{
    public FieldSelection Define();
}
