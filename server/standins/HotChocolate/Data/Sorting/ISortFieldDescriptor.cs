namespace HotChocolate.Data.Sorting;

/// <summary>Describes one field of a sort input.</summary>
public interface ISortFieldDescriptor
{
    /// <summary>Sets the field's name.</summary>
    /// <param name="value">The name.</param>
    public ISortFieldDescriptor Name(string value);

    /// <summary>Sets the field's description.</summary>
    /// <param name="value">What it sorts by.</param>
    public ISortFieldDescriptor Description(string value);

    /// <summary>Keeps the field out.</summary>
    /// <param name="ignore">True to keep it out.</param>
    public ISortFieldDescriptor Ignore(bool ignore = true);
}
